package io.picasso.devstack.stripe;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stripe's test cards, by number and by the name of the payment method that stands for each. */
enum TestCard {
    VISA("4242424242424242", "pm_card_visa", "visa", null, null, ""),
    MASTERCARD("5555555555554444", "pm_card_mastercard", "mastercard", null, null, ""),
    AMEX("378282246310005", "pm_card_amex", "amex", null, null, ""),
    THREE_D_SECURE("4000002500003155", "pm_card_authenticationRequired", "visa", null, null, ""),
    DECLINED(
            "4000000000000002",
            "pm_card_visa_chargeDeclined",
            "visa",
            "card_declined",
            "generic_decline",
            "Your card was declined."),
    NO_FUNDS(
            "4000000000009995",
            "pm_card_visa_chargeDeclinedInsufficientFunds",
            "visa",
            "card_declined",
            "insufficient_funds",
            "Your card has insufficient funds."),
    EXPIRED(
            "4000000000000069",
            "pm_card_chargeDeclinedExpiredCard",
            "visa",
            "expired_card",
            "expired_card",
            "Your card has expired."),
    /** What any other number comes to in test mode. */
    NOT_A_TEST_CARD(
            "",
            "",
            "visa",
            "card_declined",
            "test_mode_live_card",
            "Your card was declined. Your request was in test mode, but used a non test card."),
    /** What becomes of a card whose holder fails 3-D Secure. */
    UNAUTHENTICATED(
            "",
            "",
            "visa",
            "payment_intent_authentication_failure",
            null,
            "We are unable to authenticate your payment method. Please choose a different payment method and try again.");

    private final String number;
    private final String paymentMethod;
    private final String brand;
    private final @Nullable String code;
    private final @Nullable String declineCode;
    private final String message;

    TestCard(
            String number,
            String paymentMethod,
            String brand,
            @Nullable String code,
            @Nullable String declineCode,
            String message) {
        this.number = number;
        this.paymentMethod = paymentMethod;
        this.brand = brand;
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    static TestCard ofNumber(String digits) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst()
                .orElse(NOT_A_TEST_CARD);
    }

    static Optional<TestCard> ofPaymentMethod(String id) {
        String name = switch (id) {
            case "pm_card_chargeDeclined" -> "pm_card_visa_chargeDeclined";
            case "pm_card_threeDSecure2Required" -> "pm_card_authenticationRequired";
            default -> id;
        };
        return Arrays.stream(values())
                .filter(card -> !name.isEmpty() && card.paymentMethod.equals(name))
                .findFirst();
    }

    boolean declines() {
        return code != null;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String declineCode() {
        return declineCode;
    }

    String message() {
        return message;
    }

    String brand() {
        return brand;
    }

    String lastFour() {
        return number.isEmpty() ? "0000" : number.substring(number.length() - 4);
    }
}
