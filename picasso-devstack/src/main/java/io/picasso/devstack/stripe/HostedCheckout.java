package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The pages that a buyer sees: the card form of a session and the challenge of 3-D Secure. */
final class HostedCheckout {
    private final Store store;
    private final CheckoutSessions sessions;
    private final PaymentIntents intents;
    private final CheckoutPages pages = new CheckoutPages();

    HostedCheckout(Store store, CheckoutSessions sessions, PaymentIntents intents) {
        this.store = store;
        this.sessions = sessions;
        this.intents = intents;
    }

    /** What the browser gets: a page, or the way back to the shop. */
    private record Reply(int status, String html, String location) {
        static Reply page(int status, String html) {
            return new Reply(status, html, "");
        }
    }

    void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        boolean post = exchange.getRequestMethod().equals("POST");
        FormParameters form = FormParameters.parse(post ? Http.body(exchange) : "");
        String id = path.length == 4 ? path[3] : "";
        Reply reply = store.transact(() -> switch (path[2]) {
            case "pay" -> checkout(store.find("checkout.session", id), post, form);
            case "3ds" -> challenge(store.find("payment_intent", id), post, form);
            default -> Reply.page(404, pages.gone("This page does not exist."));
        });
        if (reply.location().isEmpty()) {
            Http.page(exchange, reply.status(), reply.html());
        } else {
            Http.redirect(exchange, reply.location());
        }
    }

    private Reply checkout(Optional<ObjectNode> found, boolean post, FormParameters form) {
        if (found.isEmpty()) {
            return Reply.page(404, pages.gone("We could not find this checkout page."));
        }
        ObjectNode session = found.get();
        if (!sessions.isOpen(session)) {
            return Reply.page(post ? 409 : 200, pages.closed(session));
        }
        if (!post) {
            return Reply.page(200, pages.form(session, CardForm.EMPTY, Map.of(), ""));
        }
        CardForm card = CardForm.of(form);
        Map<String, String> faults = card.faults(YearMonth.now(ZoneOffset.UTC));
        if (!faults.isEmpty()) {
            return Reply.page(422, pages.form(session, card, faults, ""));
        }
        return outcome(session, sessions.pay(session, TestCard.ofNumber(card.digits())));
    }

    private Reply outcome(ObjectNode session, ObjectNode intent) {
        return switch (intent.path("status").asText()) {
            case "requires_action" -> Reply.page(200, pages.challenge(session, intent));
            case "requires_payment_method" ->
                Reply.page(
                        402,
                        pages.form(
                                session,
                                CardForm.EMPTY,
                                Map.of(),
                                intent.path("last_payment_error")
                                        .path("message")
                                        .asText()));
            default -> back(session);
        };
    }

    private static Reply back(ObjectNode session) {
        String url = session.path("success_url")
                .asText()
                .replace("{CHECKOUT_SESSION_ID}", session.path("id").asText());
        return new Reply(303, "", url);
    }

    private Reply challenge(Optional<ObjectNode> found, boolean post, FormParameters form) {
        Optional<ObjectNode> owner = found.flatMap(sessions::of);
        if (found.isEmpty() || owner.isEmpty()) {
            return Reply.page(404, pages.gone("There is nothing to authenticate here."));
        }
        ObjectNode intent = found.get();
        ObjectNode session = owner.get();
        if (!sessions.isOpen(session)) {
            return Reply.page(post ? 409 : 200, pages.closed(session));
        }
        if (!intent.path("status").asText().equals("requires_action")) {
            return Reply.page(post ? 409 : 200, pages.form(session, CardForm.EMPTY, Map.of(), ""));
        }
        String outcome = form.text("outcome", "");
        if (!post || !outcome.equals("complete") && !outcome.equals("fail")) {
            return Reply.page(post ? 422 : 200, pages.challenge(session, intent));
        }
        intents.authenticate(intent, outcome.equals("complete"));
        sessions.completeIfPaid(session, intent);
        return outcome(session, intent);
    }
}
