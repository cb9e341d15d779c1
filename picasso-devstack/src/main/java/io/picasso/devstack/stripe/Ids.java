package io.picasso.devstack.stripe;

import java.security.SecureRandom;

/** Identifiers that look like Stripe's. */
final class Ids {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String DIGITS = "0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String of(String prefix, int length) {
        return prefix + random(ALPHABET, length);
    }

    /** So many decimal digits, as the card networks' references have them. */
    static String number(int length) {
        return random(DIGITS, length);
    }

    private static String random(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
