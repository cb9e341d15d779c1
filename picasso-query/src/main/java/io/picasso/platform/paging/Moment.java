package io.picasso.platform.paging;

/**
 * A place in a list that has the latest first: earlier places come first in the natural order.
 *
 * @param at milliseconds since 1970
 * @param id what stands there; of two at the same time the greater identifier comes first
 */
public record Moment(long at, String id) implements Comparable<Moment> {
    /** The reverse of {@link #text}. */
    public static Moment parse(String text) {
        int space = text.indexOf(' ');
        return new Moment(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
    }

    /** For a cursor. */
    public String text() {
        return at + " " + id;
    }

    @Override
    public int compareTo(Moment other) {
        int byTime = Long.compare(other.at, at);
        return byTime != 0 ? byTime : other.id.compareTo(id);
    }
}
