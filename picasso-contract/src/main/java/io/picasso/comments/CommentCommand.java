package io.picasso.comments;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Command;
import io.picasso.contract.PlainText;
import io.picasso.contract.StreamId;
import io.picasso.pictures.PictureId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What can be asked of a comment. No log repeats what it says. */
public sealed interface CommentCommand extends Command {
    /** The most characters of a comment. */
    int LONGEST = 1_000;

    /** The most characters of a moderator's reason. */
    int LONGEST_REASON = 500;

    /** How long an author may put right what they have just written. */
    Duration EDITABLE = Duration.ofMinutes(5);

    /** What somebody wrote, with one empty line in a row at most. */
    static PlainText said(String written) {
        return PlainText.of(PlainText.of(written).value().replaceAll("\n{3,}", "\n\n"));
    }

    /** The comment that is meant. */
    CommentId comment();

    /** The picture under which the comment stands, as far as the caller knows. */
    PictureId picture();

    @Override
    default StreamId stream() {
        return comment().stream();
    }

    /**
     * Says something about a picture.
     *
     * @param mentions whom the text names
     */
    record Post(
            CommentId comment, PictureId picture, AccountId by, PlainText text, List<AccountId> mentions, Instant at)
            implements CommentCommand {
        public Post {
            mentions = List.copyOf(mentions);
        }
    }

    /** Changes one's own text soon after it was posted. */
    record Edit(
            CommentId comment, PictureId picture, AccountId by, PlainText text, List<AccountId> mentions, Instant at)
            implements CommentCommand {
        public Edit {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * Deletes it with its text.
     *
     * @param keeper whether who asks keeps the picture, and so has a say in what stands under it
     */
    record Delete(CommentId comment, PictureId picture, AccountId by, boolean keeper) implements CommentCommand {}

    /** Takes it out of sight; for moderators. */
    record Hide(CommentId comment, PictureId picture, AccountId by, PlainText reason) implements CommentCommand {}
}
