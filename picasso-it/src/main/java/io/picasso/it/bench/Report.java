package io.picasso.it.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures as Markdown tables, so that they can be read on a terminal and kept in a document. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String title, String... columns) {
        out.println();
        out.println("## " + title);
        out.println();
        row((Object[]) columns);
        out.println("|" + "---|".repeat(columns.length));
    }

    void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ')
                    .append(cell instanceof Double number ? text(number) : cell.toString())
                    .append(" |");
        }
        out.println(line);
        out.flush();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : "%.3f", number);
    }
}
