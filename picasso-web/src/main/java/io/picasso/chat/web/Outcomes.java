package io.picasso.chat.web;

import io.picasso.chat.Conversations;
import io.picasso.contract.Receipt;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/** From what became of a text to an answer over HTTP. */
final class Outcomes {
    private Outcomes() {}

    /** The receipt of a text that was taken in; every other outcome ends the request. */
    static Receipt.Accepted accepted(Conversations.Outcome outcome) {
        return switch (outcome) {
            case Conversations.Outcome.Decided(Receipt receipt) -> Refusals.accepted(receipt);
            case Conversations.Outcome.Throttled(var wait) ->
                throw Problem.throttled(wait).thrown();
        };
    }

    /** A body that must be there. */
    static <T> T present(@Nullable T body) {
        if (body == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        return body;
    }
}
