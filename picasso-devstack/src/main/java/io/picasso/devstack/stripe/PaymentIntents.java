package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life of a PaymentIntent: confirmed with a card, held, captured or cancelled. */
final class PaymentIntents {
    private static final Set<String> CAPTURE_METHODS = Set.of("automatic", "automatic_async", "manual");
    private static final Set<String> CANCELABLE =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action", "requires_capture");

    private final Store store;
    private final Events events;
    private final Charges charges;
    private final String base;

    PaymentIntents(Store store, Events events, Charges charges, String base) {
        this.store = store;
        this.events = events;
        this.charges = charges;
        this.base = base;
    }

    ObjectNode create(FormParameters parameters) {
        String currency = Amounts.currency(parameters, "currency");
        long amount = Amounts.chargeable(parameters, "amount", currency);
        String method = captureMethod(parameters);
        ObjectNode intent = start(amount, currency, method, parameters.map("metadata"));
        intent.put("description", parameters.text("description"));
        if (parameters.text("payment_method") != null) {
            intent.put("_card", parameters.text("payment_method"));
            intent.put("payment_method", parameters.text("payment_method")).put("status", "requires_confirmation");
        }
        return parameters.flag("confirm") ? confirm(intent, parameters) : intent;
    }

    static String captureMethod(FormParameters parameters) {
        String method = parameters.text("capture_method", "automatic_async");
        if (!CAPTURE_METHODS.contains(method)) {
            throw StripeRefusal.invalid(
                    null,
                    "Invalid capture_method: must be one of automatic, automatic_async, or manual",
                    parameters.path("capture_method"));
        }
        return method;
    }

    ObjectNode start(long amount, String currency, String captureMethod, ObjectNode metadata) {
        String id = Ids.of("pi_", 24);
        ObjectNode intent = Json.object()
                .put("id", id)
                .put("object", "payment_intent")
                .put("amount", amount)
                .put("amount_capturable", 0)
                .put("amount_received", 0)
                .put("capture_method", captureMethod)
                .put("client_secret", id + "_secret_" + Ids.of("", 24))
                .put("confirmation_method", "automatic")
                .put("created", events.now())
                .put("currency", currency)
                .put("livemode", false)
                .put("status", "requires_payment_method")
                .putNull("canceled_at")
                .putNull("cancellation_reason")
                .putNull("last_payment_error")
                .putNull("latest_charge")
                .putNull("next_action")
                .putNull("payment_method");
        intent.set("metadata", metadata);
        intent.putArray("payment_method_types").add("card");
        store.put(intent);
        return intent;
    }

    ObjectNode confirm(ObjectNode intent, FormParameters parameters) {
        String status = intent.path("status").asText();
        if (!status.equals("requires_payment_method") && !status.equals("requires_confirmation")) {
            throw StripeRefusal.unexpectedState(
                    "You cannot confirm this PaymentIntent because it has a status of " + status + ".", intent);
        }
        String method = parameters.text("payment_method", intent.path("_card").asText());
        if (method.isEmpty()) {
            throw StripeRefusal.missing("payment_method");
        }
        TestCard card = TestCard.ofPaymentMethod(method)
                .orElseThrow(() -> StripeRefusal.invalid(
                        "resource_missing", "No such PaymentMethod: '" + method + "'", "payment_method"));
        pay(intent, card);
        if (card.declines()) {
            throw StripeRefusal.declined(
                    card, intent, intent.path("latest_charge").asText(null));
        }
        return intent;
    }

    /** Tries the card; what became of it stands in the status. */
    void pay(ObjectNode intent, TestCard card) {
        if (card.declines()) {
            decline(intent, card, charges.declined(intent, card));
        } else if (card == TestCard.THREE_D_SECURE) {
            intent.put("status", "requires_action");
            intent.putObject("next_action")
                    .put("type", "redirect_to_url")
                    .putObject("redirect_to_url")
                    .put("url", base + "/c/3ds/" + intent.path("id").asText());
            store.put(intent);
        } else {
            authorise(intent, card);
        }
    }

    /** Ends a 3-D Secure challenge. */
    void authenticate(ObjectNode intent, boolean succeeded) {
        if (!intent.path("status").asText().equals("requires_action")) {
            throw StripeRefusal.unexpectedState("This PaymentIntent does not wait for an authentication.", intent);
        }
        intent.putNull("next_action");
        if (succeeded) {
            authorise(intent, TestCard.THREE_D_SECURE);
        } else {
            decline(intent, TestCard.UNAUTHENTICATED, null);
        }
    }

    private void authorise(ObjectNode intent, TestCard card) {
        long amount = intent.path("amount").asLong();
        ObjectNode charge = charges.authorised(intent, card);
        intent.put("latest_charge", charge.path("id").asText())
                .put("payment_method", Ids.of("pm_", 24))
                .putNull("last_payment_error")
                .putNull("next_action");
        if (intent.path("capture_method").asText().equals("manual")) {
            intent.put("status", "requires_capture").put("amount_capturable", amount);
            store.put(intent);
            events.emit("payment_intent.amount_capturable_updated", intent);
        } else {
            take(intent, charge, amount);
        }
    }

    private void decline(ObjectNode intent, TestCard card, @Nullable ObjectNode charge) {
        intent.put("status", "requires_payment_method").putNull("payment_method");
        ObjectNode error = intent.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", card.code())
                .put("message", card.message());
        if (card.declineCode() != null) {
            error.put("decline_code", card.declineCode());
        }
        if (charge != null) {
            intent.put("latest_charge", charge.path("id").asText());
        }
        store.put(intent);
        events.emit("payment_intent.payment_failed", intent);
    }

    ObjectNode capture(ObjectNode intent, FormParameters parameters) {
        String status = intent.path("status").asText();
        if (!status.equals("requires_capture")) {
            throw StripeRefusal.unexpectedState(
                    "This PaymentIntent could not be captured because it has a status of " + status
                            + ". Only a PaymentIntent with one of the following statuses may be captured:"
                            + " requires_capture.",
                    intent);
        }
        long capturable = intent.path("amount_capturable").asLong();
        Long wanted = parameters.number("amount_to_capture");
        long amount = wanted == null ? capturable : wanted;
        if (amount < 1 || amount > capturable) {
            throw StripeRefusal.invalid(
                    "amount_too_large",
                    "The amount to capture must be between 1 and the capturable amount of " + capturable + ".",
                    "amount_to_capture");
        }
        take(intent, store.get("charge", intent.path("latest_charge").asText()), amount);
        return intent;
    }

    private void take(ObjectNode intent, ObjectNode charge, long amount) {
        charges.capture(charge, amount);
        intent.put("status", "succeeded").put("amount_received", amount).put("amount_capturable", 0);
        store.put(intent);
        events.emit("payment_intent.succeeded", intent);
    }

    ObjectNode cancel(ObjectNode intent, FormParameters parameters) {
        String status = intent.path("status").asText();
        if (!CANCELABLE.contains(status)) {
            throw StripeRefusal.unexpectedState(
                    "You cannot cancel this PaymentIntent because it has a status of " + status
                            + ". Only a PaymentIntent with one of the following statuses may be canceled:"
                            + " requires_payment_method, requires_capture, requires_confirmation, requires_action,"
                            + " processing.",
                    intent);
        }
        release(intent, parameters.text("cancellation_reason", "requested_by_customer"));
        return intent;
    }

    /** Cancels without asking; an authorisation that stood is void from now on. */
    void release(ObjectNode intent, String reason) {
        intent.put("_voided", intent.path("amount_capturable").asLong());
        intent.put("status", "canceled")
                .put("amount_capturable", 0)
                .put("canceled_at", events.now())
                .put("cancellation_reason", reason)
                .putNull("next_action");
        store.put(intent);
        events.emit("payment_intent.canceled", intent);
    }
}
