package io.picasso.orders.web;

import io.picasso.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a seller says to a buyer's wish for a refund. */
@Schema(name = "RefundDecision")
public record RefundDecision(
        @Schema(
                enumeration = {"accept", "refuse"},
                examples = "accept")
        @Nullable
        String decision) {
    boolean approves() {
        return switch (decision == null ? "" : decision) {
            case "accept" -> true;
            case "refuse" -> false;
            default ->
                throw Problem.invalid("decision", "must be accept or refuse").thrown();
        };
    }
}
