package io.picasso.comments.web;

import io.picasso.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wants to say. */
@Schema(name = "CommentText")
public record CommentText(
        @Schema(
                examples = "Look at the light, @ada",
                description = "1 to 1,000 characters of plain text; the first twenty people whom it names are told")
        @Nullable
        String text) {
    /** The text of a body that may be missing. */
    static String of(@Nullable CommentText body) {
        if (body == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        if (body.text == null) {
            throw Problem.invalid("text", "must be given").thrown();
        }
        return body.text;
    }
}
