package io.picasso.platform.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one look of all letters: some paragraphs, figures if there are any, at most one button, and the same again as text. */
public final class LetterPaper {
    private static final String PAPER = read("letter.html");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private LetterPaper() {}

    /**
     * The one thing that can be done from a letter.
     *
     * @param label what it does
     * @param address where it leads
     */
    public record Action(String label, String address) {}

    /** A line of figures: what it is, and how much. */
    public record Figure(String label, String amount) {}

    /** Writes a letter; every text is taken for plain text. */
    public static Letter write(
            String to, String subject, List<String> paragraphs, @Nullable Action action, String footer) {
        return write(to, subject, paragraphs, List.of(), action, footer);
    }

    /** Writes a letter with figures, of which the last is their total; every text is taken for plain text. */
    public static Letter write(
            String to,
            String subject,
            List<String> paragraphs,
            List<Figure> figures,
            @Nullable Action action,
            String footer) {
        Map<String, String> places = Map.of(
                "subject", escaped(subject), "footer", escaped(footer), "body", html(paragraphs, figures, action));
        return new Letter(
                to,
                subject,
                text(paragraphs, figures, action, footer),
                PLACE.matcher(PAPER)
                        .replaceAll(place -> Matcher.quoteReplacement(
                                Objects.requireNonNull(places.get(place.group(1)), place.group()))),
                null,
                null);
    }

    private static String html(List<String> paragraphs, List<Figure> figures, @Nullable Action action) {
        StringBuilder html = new StringBuilder();
        paragraphs.forEach(text -> html.append("<p style=\"margin:0 0 16px\">")
                .append(escaped(text))
                .append("</p>\n"));
        if (!figures.isEmpty()) {
            html.append("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 16px\">\n");
            for (Figure figure : figures) {
                html.append(row(figure, figure.equals(figures.getLast())));
            }
            html.append("</table>\n");
        }
        if (action != null) {
            html.append("<p style=\"margin:24px 0\"><a href=\"")
                    .append(escaped(action.address()))
                    .append("\" style=\"display:inline-block;padding:12px 24px;background:#1f3a8a;color:#ffffff;"
                            + "border-radius:6px;text-decoration:none\">")
                    .append(escaped(action.label()))
                    .append("</a></p>\n");
        }
        return html.toString();
    }

    private static String row(Figure figure, boolean total) {
        String look = "padding:6px 0;" + (total ? "border-top:1px solid #e2ded5;font-weight:bold" : "");
        return "<tr><td style=\"" + look + "\">" + escaped(figure.label()) + "</td><td align=\"right\" style=\""
                + look + ";white-space:nowrap;font-variant-numeric:tabular-nums\">" + escaped(figure.amount())
                + "</td></tr>\n";
    }

    private static String text(List<String> paragraphs, List<Figure> figures, @Nullable Action action, String footer) {
        StringBuilder text = new StringBuilder(String.join("\n\n", paragraphs));
        if (!figures.isEmpty()) {
            text.append('\n');
        }
        figures.forEach(
                figure -> text.append('\n').append(figure.label()).append(": ").append(figure.amount()));
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
