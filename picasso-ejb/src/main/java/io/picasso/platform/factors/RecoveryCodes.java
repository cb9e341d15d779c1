package io.picasso.platform.factors;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The codes that stand in for a lost telephone. Each has sixty random bits, too many to be guessed over the wire however often
 * one may try, and an owner who is kept from the codes of the app by somebody's guessing gets in by these.
 */
public final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int LETTERS = 12;
    private static final int GROUP = 4;
    private static final Pattern TIDY = Pattern.compile("[a-z2-7]{" + LETTERS + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten new ones, in groups of letters as a person writes them down. */
    public static List<String> draw() {
        Set<String> codes = new HashSet<>();
        while (codes.size() < COUNT) {
            byte[] random = new byte[LETTERS];
            RANDOM.nextBytes(random);
            String letters = Base32.of(random).substring(0, LETTERS).toLowerCase(Locale.ROOT);
            codes.add(String.join("-", letters.split("(?<=\\G.{" + GROUP + "})")));
        }
        return List.copyOf(codes);
    }

    /** What a person typed, in the one form that counts; empty if it cannot be a recovery code. */
    public static Optional<String> tidied(String typed) {
        return Optional.of(withoutGaps(typed).toLowerCase(Locale.ROOT))
                .filter(text -> TIDY.matcher(text).matches());
    }

    /** Without the spaces and hyphens that people and apps put between groups. */
    public static String withoutGaps(String typed) {
        return BETWEEN.matcher(typed).replaceAll("");
    }
}
