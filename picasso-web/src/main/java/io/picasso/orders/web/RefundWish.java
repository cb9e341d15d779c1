package io.picasso.orders.web;

import io.picasso.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a buyer wants the money back. */
@Schema(name = "RefundWish")
public record RefundWish(
        @Schema(examples = "The colours are not those of the preview") @Nullable
        String reason) {
    String said() {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("reason", "must not be empty").thrown();
        }
        return reason;
    }
}
