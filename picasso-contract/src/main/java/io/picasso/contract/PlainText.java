package io.picasso.contract;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that one person writes and others read, tidied: one Unicode form, one kind of line break, no space around it. What it
 * shows is what it says: nothing in it turns the direction of the text around it, or is there without being seen.
 */
public record PlainText(String value) {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern TAB = Pattern.compile("\t");

    /** What keeps a text from being taken in; the word ends the code of the refusal. */
    public enum Fault {
        EMPTY("empty"),
        TOO_LONG("too-long"),
        UNREADABLE("unreadable");

        private final String word;

        Fault(String word) {
            this.word = word;
        }

        /** The last part of a code, such as {@code too-long}. */
        public String word() {
            return word;
        }
    }

    /** A text as somebody wrote it. */
    public static PlainText of(String written) {
        String normal = Normalizer.normalize(written, Normalizer.Form.NFC);
        String lines = LINE_BREAK.matcher(normal).replaceAll("\n");
        return new PlainText(TAB.matcher(lines).replaceAll(" ").strip());
    }

    /**
     * What is wrong with it, if anything.
     *
     * @param most how many characters it may have, counted as Unicode code points
     */
    public Optional<Fault> fault(int most) {
        if (value.codePointCount(0, value.length()) > most) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (value.codePoints().anyMatch(PlainText::misleads)) {
            return Optional.of(Fault.UNREADABLE);
        }
        return value.codePoints().anyMatch(PlainText::shows) ? Optional.empty() : Optional.of(Fault.EMPTY);
    }

    /** Controls, lone surrogates, and the marks that turn the direction of the text around them. */
    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n';
            case Character.SURROGATE -> true;
            case Character.FORMAT ->
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
            default -> false;
        };
    }

    /** Whether a reader sees it: no space, no mark without a letter, nothing of zero width. */
    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isBlankLetter(character);
        };
    }

    /** Letters by their class that have no ink: the Hangul fillers and the blank Braille pattern. */
    private static boolean isBlankLetter(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x2800;
    }

    /** Says nothing: texts are private. */
    @Override
    public String toString() {
        return "PlainText[...]";
    }
}
