package io.picasso.platform.factors;

import jakarta.ejb.ApplicationException;

/** The secret that was to be confirmed is not the newest, or was confirmed already; what should have happened is undone. */
@ApplicationException(rollback = true)
public class FactorChangedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FactorChangedException() {
        super("The second factor has changed meanwhile.");
    }
}
