package io.picasso.platform.factors;

import jakarta.ejb.ApplicationException;

/**
 * What was to be confirmed, registered or removed is not there any more, or somebody was faster; what should have happened is
 * undone.
 */
@ApplicationException(rollback = true)
public class FactorChangedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FactorChangedException() {
        super("The second factor has changed meanwhile.");
    }
}
