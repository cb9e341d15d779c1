package io.picasso.comments.web;

import io.picasso.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a comment should not be seen. */
@Schema(name = "HideWish")
public record HideWish(
        @Schema(examples = "Advertising", description = "1 to 500 characters; the author reads it") @Nullable
        String reason) {
    /** The reason in a body that may be missing. */
    static String of(@Nullable HideWish body) {
        if (body == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        if (body.reason == null) {
            throw Problem.invalid("reason", "must be given").thrown();
        }
        return body.reason;
    }
}
