package io.picasso.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail in both of its forms.
 *
 * @param to the address of the one receiver
 * @param subject one line
 * @param text for programs that show text
 * @param html for those that show more
 * @param enclosure what comes along; null for nothing
 * @param unsubscribe where whoever does not want such letters ends them with one click (RFC 8058); null for a letter that is
 *     sent whatever its receiver wants
 */
public record Letter(
        String to,
        String subject,
        String text,
        String html,
        @Nullable Enclosure enclosure,
        @Nullable String unsubscribe) {
    public Letter {
        // A line break would begin another header.
        subject = subject.replaceAll("\\p{Cntrl}", " ");
    }

    /**
     * A file that comes along. The bytes are not copied.
     *
     * @param name of ASCII letters, digits, {@code -}, {@code _} and a dot
     * @param type its media type
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Enclosure(String name, String type, byte[] content) {}

    /** The same letter with a file. */
    public Letter with(Enclosure file) {
        return new Letter(to, subject, text, html, file, unsubscribe);
    }

    /** The same letter, of a kind that its receiver can end at an address. */
    public Letter endedAt(String address) {
        return new Letter(to, subject, text, html, enclosure, address);
    }

    /** Shows nothing: letters hold addresses and secrets. */
    @Override
    public String toString() {
        return "Letter[...]";
    }
}
