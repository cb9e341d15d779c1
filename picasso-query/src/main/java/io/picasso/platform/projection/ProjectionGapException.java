package io.picasso.platform.projection;

import io.picasso.contract.Envelope;

/** An event came whose predecessors are not in the view: applying it would make the view lie. */
public class ProjectionGapException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ProjectionGapException(Envelope envelope, long viewVersion) {
        super("The view of " + envelope.stream() + " stands at " + viewVersion + " and cannot take version "
                + envelope.version() + ".");
    }
}
