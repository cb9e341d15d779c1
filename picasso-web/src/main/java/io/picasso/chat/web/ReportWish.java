package io.picasso.chat.web;

import io.picasso.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the moderators should look at somebody. */
@Schema(name = "ReportWish")
public record ReportWish(
        @Schema(examples = "Offers me something that is not theirs", description = "1 to 1,000 characters") @Nullable
        String reason) {
    String said() {
        if (reason == null) {
            throw Problem.invalid("reason", "must not be empty").thrown();
        }
        return reason;
    }
}
