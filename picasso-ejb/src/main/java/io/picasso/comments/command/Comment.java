package io.picasso.comments.command;

import io.picasso.accounts.AccountId;
import io.picasso.comments.CommentEvent;
import io.picasso.pictures.PictureId;
import java.time.Instant;

/**
 * What the rules need to know about a comment that was posted.
 *
 * @param editableUntil when its text became final
 */
record Comment(PictureId picture, AccountId by, Instant editableUntil, Standing standing) {
    /** Whether it can be seen, and if not, why. */
    enum Standing {
        SHOWN,
        HIDDEN,
        DELETED
    }

    static Comment posted(CommentEvent.Posted event) {
        return new Comment(event.picture(), event.by(), event.editableUntil(), Standing.SHOWN);
    }

    Comment with(Standing next) {
        return new Comment(picture, by, editableUntil, next);
    }

    boolean is(Standing asked) {
        return standing == asked;
    }
}
