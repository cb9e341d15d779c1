package io.picasso.comments;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import java.time.Duration;
import java.util.Optional;

/**
 * The wall in front of comments: what they say is kept apart from history, in the transaction of the event that it belongs to. The
 * write side implements it. Thread-safe; every command may be given twice.
 *
 * <p>Every call but {@link #admit} throws {@link io.picasso.contract.PartUnavailableException} when a shard that it needs cannot
 * be reached.
 */
public interface Comments {
    /** Counts a comment or an edit of one; empty if there may be one, else how long to wait. */
    Optional<Duration> admit(AccountId by);

    /** Says something. */
    Receipt post(CommentCommand.Post command);

    /** Says it otherwise, if the comment still stands at the expected version. */
    Receipt edit(CommentCommand.Edit command, long expectedVersion);

    /** Deletes a comment of one's own, or one under a picture that one keeps. */
    Receipt delete(CommentId comment, PictureId picture, AccountId by);

    /** Takes a comment out of everybody's sight but its author's and the moderators'. */
    Receipt hide(CommentCommand.Hide command);
}
