package io.picasso.platform.paging;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.or;

import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;

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

    /** What comes after it, in documents that keep the time in this field. */
    public CriteriaCondition later(String field) {
        return or(lt(field, at), and(eq(field, at), lt("_id", id)));
    }

    @Override
    public int compareTo(Moment other) {
        int byTime = Long.compare(other.at, at);
        return byTime != 0 ? byTime : other.id.compareTo(id);
    }
}
