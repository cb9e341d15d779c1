package io.picasso.orders.papers;

import java.time.Instant;
import java.util.List;

/**
 * What stands on one paper, before it is drawn.
 *
 * @param heading what it is
 * @param date of what it is about, which is also the date of the file
 * @param facts who, what and when, line by line; the first is its number
 * @param rows the amounts, which add up to the total
 * @param total the last row
 * @param notes small print
 */
record Sheet(String heading, Instant date, List<Line> facts, List<Line> rows, Line total, List<String> notes) {
    Sheet {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Something and its value. */
    record Line(String label, String value) {}

    /** What no other paper is called. */
    String number() {
        return facts.getFirst().value();
    }
}
