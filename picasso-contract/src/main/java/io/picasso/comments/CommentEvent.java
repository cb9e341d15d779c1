package io.picasso.comments;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.List;

/** What happened to a comment. What it says is not history: it stands in the vault and travels beside the event, as {@code text}. */
public sealed interface CommentEvent extends Event {
    /**
     * Somebody said something about a picture.
     *
     * @param mentions whom the text names, the author left out, each once
     * @param editableUntil when the text is final
     */
    @EventName("comment.posted.v1")
    record Posted(PictureId picture, AccountId by, List<AccountId> mentions, Instant editableUntil)
            implements CommentEvent {
        public Posted {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * Its author changed the text.
     *
     * @param mentions whom the text names now
     */
    @EventName("comment.edited.v1")
    record Edited(PictureId picture, AccountId by, List<AccountId> mentions) implements CommentEvent {
        public Edited {
            mentions = List.copyOf(mentions);
        }
    }

    /** It is gone, and so is its text: its author took it back, or who keeps the picture did not want it. */
    @EventName("comment.deleted.v1")
    record Deleted(PictureId picture, AccountId by) implements CommentEvent {}

    /** A moderator took it out of sight; why travels beside the event, as {@code reason}. */
    @EventName("comment.hidden.v1")
    record Hidden(PictureId picture, AccountId by) implements CommentEvent {}
}
