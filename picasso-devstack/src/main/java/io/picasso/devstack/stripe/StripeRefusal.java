package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call that Stripe refuses, with the status and the error object that it answers. */
final class StripeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String ALREADY_REFUNDED = "charge_already_refunded";
    private static final String DISPUTED = "charge_disputed";
    private static final Set<String> STATES = Set.of(ALREADY_REFUNDED, DISPUTED);

    private final int status;
    private final transient ObjectNode error;

    private StripeRefusal(int status, String type, @Nullable String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.error = Json.object().put("type", type).put("message", message);
        if (code != null) {
            error.put("code", code).put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
    }

    static StripeRefusal invalid(@Nullable String code, String message, @Nullable String param) {
        StripeRefusal refusal = new StripeRefusal(400, "invalid_request_error", code, message);
        return param == null ? refusal : refusal.with("param", param);
    }

    static StripeRefusal missing(String param) {
        return invalid("parameter_missing", "Missing required param: " + param + ".", param);
    }

    static StripeRefusal unknown(String kind, String id) {
        StripeRefusal refusal = new StripeRefusal(
                404,
                "invalid_request_error",
                "resource_missing",
                "No such " + kind.replace('.', '_') + ": '" + id + "'");
        return refusal.with("param", "id");
    }

    static StripeRefusal unknownUrl(String method, String path) {
        return new StripeRefusal(
                404, "invalid_request_error", null, "Unrecognized request URL (" + method + ": " + path + ").");
    }

    static StripeRefusal unauthorised(String message) {
        return new StripeRefusal(401, "invalid_request_error", null, message);
    }

    static StripeRefusal keyReused(String key) {
        return new StripeRefusal(
                400,
                "idempotency_error",
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with."
                        + " Try using a key other than '" + key + "' if you meant to execute a different request.");
    }

    /** Nothing of the charge is left; remembered under the idempotency key, since the call had to run to find it out. */
    static StripeRefusal alreadyRefunded(ObjectNode charge) {
        return invalid(ALREADY_REFUNDED, "Charge " + charge.path("id").asText() + " has already been refunded.", null);
    }

    /** The cardholder's bank has the money, or had it. */
    static StripeRefusal disputed(ObjectNode charge) {
        return invalid(
                DISPUTED,
                "Charge " + charge.path("id").asText() + " has been charged back; cannot issue a refund.",
                null);
    }

    /** The state of the object forbids the call: remembered under the idempotency key, as at Stripe. */
    static StripeRefusal unexpectedState(String message, ObjectNode paymentIntent) {
        StripeRefusal refusal = invalid("payment_intent_unexpected_state", message, null);
        refusal.error.set("payment_intent", Json.wire(paymentIntent));
        return refusal;
    }

    static StripeRefusal declined(TestCard card, ObjectNode paymentIntent, @Nullable String charge) {
        StripeRefusal refusal = new StripeRefusal(402, "card_error", card.code(), card.message());
        refusal.error.set("payment_intent", Json.wire(paymentIntent));
        if (card.declineCode() != null) {
            refusal.with("decline_code", card.declineCode());
        }
        return charge == null ? refusal : refusal.with("charge", charge);
    }

    static StripeRefusal injected(int status) {
        return status == 429
                ? new StripeRefusal(429, "invalid_request_error", "rate_limit", "Too many requests hit the API.")
                : new StripeRefusal(status, "api_error", null, "An unknown error occurred.");
    }

    private StripeRefusal with(String field, @Nullable String value) {
        error.put(field, value);
        return this;
    }

    int status() {
        return status;
    }

    /** Whether the call had begun to run, so that its answer is kept under the idempotency key. */
    boolean executed() {
        return status == 402
                || status >= 500
                || error.has("payment_intent")
                || STATES.contains(error.path("code").asText());
    }

    ObjectNode body(String requestId) {
        ObjectNode copy = error.deepCopy();
        copy.put("request_log_url", "https://dashboard.stripe.com/test/logs/" + requestId);
        return Json.object().set("error", copy);
    }
}
