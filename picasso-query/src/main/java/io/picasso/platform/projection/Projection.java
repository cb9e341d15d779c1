package io.picasso.platform.projection;

import io.picasso.contract.Envelope;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Turns the events of one kind of stream into views.
 *
 * <p>An event takes effect when its version follows the view's own; an older one is skipped, and a gap is a {@link
 * ProjectionGapException}. So every projection may run twice over the same events, after a crash or on two nodes.
 */
public interface Projection {
    /** The noun of the streams that it reads, such as {@code picture}. */
    String noun();

    /** How its views are looked up, other than by their identifiers: for each collection, the keys of its indexes. */
    default Map<String, List<Document>> indexes() {
        return Map.of();
    }

    /** Applies one event; blocks until the views are written. */
    void project(Envelope envelope);
}
