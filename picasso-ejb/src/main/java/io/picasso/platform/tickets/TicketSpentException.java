package io.picasso.platform.tickets;

import jakarta.ejb.ApplicationException;

/** Somebody else was faster, or the ticket has run out; what should have happened with it is undone. */
@ApplicationException(rollback = true)
public class TicketSpentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TicketSpentException() {
        super("The ticket is spent.");
    }
}
