package io.picasso.orders.papers;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.contract.Event;
import io.picasso.pictures.PictureEvent;
import java.time.Instant;
import java.util.List;

/**
 * What was sold, as it was called when the buyer agreed to the price; a later title changes no paper.
 *
 * @param editions how many copies there are; 1 for a unique picture
 */
public record Piece(String title, AccountId creator, int editions) {
    /** The events that are read; their number does not grow with the sales of a picture. */
    static final List<Class<? extends Event>> EVENTS =
            List.of(PictureEvent.Published.class, PictureEvent.Described.class);

    /** Reads a picture's history up to a moment. */
    static Piece of(List<Envelope> history, Instant until) {
        Piece piece = null;
        for (Envelope envelope : history) {
            if (envelope.event() instanceof PictureEvent.Published published) {
                piece = new Piece(published.description().title(), published.creator(), published.editions());
            } else if (envelope.event() instanceof PictureEvent.Described described
                    && piece != null
                    && !envelope.at().isAfter(until)) {
                piece = new Piece(described.description().title(), piece.creator(), piece.editions());
            }
        }
        if (piece == null) {
            throw new IllegalStateException("A picture was sold and never published.");
        }
        return piece;
    }

    /** The title, and which copy of how many. */
    String shown(int edition) {
        return editions == 1 ? title + ", the only one" : title + ", edition " + edition + " of " + editions;
    }
}
