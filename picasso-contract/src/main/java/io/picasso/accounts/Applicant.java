package io.picasso.accounts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody who asks for an account, in their own words, and the rules for those words.
 *
 * @param email where the confirmation goes
 * @param password the secret of their choice, of which only a hash is ever stored
 * @param handle the public name in addresses, unique
 * @param name the public name as shown, not unique
 */
public record Applicant(String email, String password, String handle, String name) {
    /** What a handle looks like; small letters only, so that no two differ by case. */
    public static final String HANDLE = "[a-z0-9_]{3,30}";

    private static final Pattern HANDLES = Pattern.compile(HANDLE);
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_NAME = 60;

    /** A field of the application that cannot be accepted, and why, in words for the person. */
    public record Fault(String field, String message) {}

    /** The application with its name trimmed and every text in one Unicode form, as it will be stored and compared. */
    public Applicant tidied() {
        return new Applicant(email.strip(), normal(password), handle.strip(), normal(name.strip()));
    }

    /** Everything that is wrong with it; empty if it may go on. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (EmailAddress.parse(email).isEmpty()) {
            faults.add(new Fault("email", "must be an e-mail address"));
        }
        faults.addAll(passwordFaults(password));
        faults.addAll(handleFaults(handle));
        faults.addAll(nameFaults(name));
        return List.copyOf(faults);
    }

    /** The faults of a handle. */
    public static List<Fault> handleFaults(String handle) {
        return HANDLES.matcher(handle).matches()
                ? List.of()
                : List.of(new Fault("handle", "must be 3 to 30 of the characters a-z, 0-9 and _"));
    }

    /** The faults of a name as shown. */
    public static List<Fault> nameFaults(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME || name.isBlank()) {
            return List.of(new Fault("name", "must be 1 to 60 characters long"));
        }
        return name.codePoints().anyMatch(Applicant::unprintable)
                ? List.of(new Fault("name", "must not contain control characters"))
                : List.of();
    }

    /** One Unicode form for a text that is compared or hashed, so that the keyboard does not decide. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "Applicant[...]";
    }

    /** The faults of a password. */
    public static List<Fault> passwordFaults(String password) {
        int length = password.codePointCount(0, password.length());
        return length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD
                ? List.of(new Fault("password", "must be 8 to 128 characters long"))
                : List.of();
    }

    /** Controls, line breaks, lone surrogates, and the marks that turn the direction of the text around them. */
    public static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT ->
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
            default -> false;
        };
    }
}
