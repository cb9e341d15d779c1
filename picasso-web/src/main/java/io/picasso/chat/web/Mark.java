package io.picasso.chat.web;

import io.picasso.chat.MessageId;
import io.picasso.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Up to which message. */
@Schema(name = "Mark")
public record Mark(
        @Schema(examples = "0198f0c2-7a31-7b54-9c1e-3f6a2d9b8e10") @Nullable
        String upTo) {
    MessageId message() {
        if (upTo == null) {
            throw Problem.invalid("upTo", "must not be empty").thrown();
        }
        return MessageNames.parse(upTo);
    }
}
