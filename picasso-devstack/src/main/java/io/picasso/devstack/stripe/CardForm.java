package io.picasso.devstack.stripe;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three fields of the checkout page, and what is wrong with them. */
record CardForm(String cardNumber, String expiry, String cvc) {
    private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2})\\s*[/-]?\\s*(?:20)?(\\d{2})");

    static final CardForm EMPTY = new CardForm("", "", "");

    static CardForm of(FormParameters parameters) {
        return new CardForm(
                parameters.text("cardNumber", ""), parameters.text("expiry", ""), parameters.text("cvc", ""));
    }

    String digits() {
        return cardNumber.replaceAll("[\\s-]", "");
    }

    /** The message of each faulty field, by its name; none when all is well. */
    Map<String, String> faults(YearMonth now) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!digits().matches("\\d{12,19}") || !luhn(digits())) {
            faults.put("cardNumber", "Your card number is invalid.");
        }
        Matcher matcher = EXPIRY.matcher(expiry.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > 12 || Integer.parseInt(matcher.group(1)) < 1) {
            faults.put("expiry", "Your card's expiration date is incomplete.");
        } else if (YearMonth.of(2000 + Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)))
                .isBefore(now)) {
            faults.put("expiry", "Your card's expiration date is in the past.");
        }
        if (!cvc.strip().matches("\\d{3,4}")) {
            faults.put("cvc", "Your card's security code is incomplete.");
        }
        return faults;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
