package io.picasso.comments.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.picasso.accounts.query.Profile;
import io.picasso.comments.CommentCommand;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as everybody sees it.
 *
 * @param text plain text with line breaks
 * @param mentions the handles of the people whom the text names
 * @param editableUntil until when its author may change it
 * @param editedAt when it was changed last; null unless it was
 * @param hiddenBecause why a moderator hid it; only its author and moderators ever see such a comment
 */
public record CommentCard(
        String id,
        long version,
        String pictureId,
        Profile by,
        String text,
        List<String> mentions,
        Instant postedAt,
        Instant editableUntil,
        @Nullable Instant editedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String hiddenBecause) {
    public CommentCard {
        mentions = List.copyOf(mentions);
    }

    /** The same after an edit that the view does not show yet; whom the new text names is seen later. */
    public CommentCard after(CommentCommand.Edit edit, long newVersion) {
        return new CommentCard(
                id,
                newVersion,
                pictureId,
                by,
                edit.text().value(),
                mentions,
                postedAt,
                editableUntil,
                edit.at(),
                hiddenBecause);
    }
}
