package io.picasso.platform.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one look of all letters: some paragraphs, at most one button, and the same again as text. */
public final class LetterPaper {
    private static final String PAPER = read("letter.html");

    private LetterPaper() {}

    /**
     * The one thing that can be done from a letter.
     *
     * @param label what it does
     * @param address where it leads
     */
    public record Action(String label, String address) {}

    /** Writes a letter; every text is taken for plain text. */
    public static Letter write(
            String to, String subject, List<String> paragraphs, @Nullable Action action, String footer) {
        StringBuilder html = new StringBuilder();
        paragraphs.forEach(text -> html.append("<p style=\"margin:0 0 16px\">")
                .append(escaped(text))
                .append("</p>\n"));
        if (action != null) {
            html.append("<p style=\"margin:24px 0\"><a href=\"")
                    .append(escaped(action.address()))
                    .append("\" style=\"display:inline-block;padding:12px 24px;background:#1f3a8a;color:#ffffff;"
                            + "border-radius:6px;text-decoration:none\">")
                    .append(escaped(action.label()))
                    .append("</a></p>\n");
        }
        return new Letter(
                to,
                subject,
                text(paragraphs, action, footer),
                PAPER.replace("{{subject}}", escaped(subject))
                        .replace("{{footer}}", escaped(footer))
                        .replace("{{body}}", html));
    }

    private static String text(List<String> paragraphs, @Nullable Action action, String footer) {
        StringBuilder text = new StringBuilder(String.join("\n\n", paragraphs));
        if (action != null) {
            text.append("\n\n").append(action.label()).append(":\n").append(action.address());
        }
        return text.append("\n\n-- \n").append(footer).append('\n').toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String name) {
        try (InputStream file = LetterPaper.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
