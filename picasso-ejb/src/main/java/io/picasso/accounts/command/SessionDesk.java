package io.picasso.accounts.command;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.Credentials.Session;
import io.picasso.platform.sessions.Sessions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens the session of whoever has proved who they are, in whichever way. */
@ApplicationScoped
public class SessionDesk {
    @EJB
    private Sessions sessions;

    /** Lets somebody in, on a device that they will know by this name. */
    LogIn letIn(AccountId account, String device) {
        return new LogIn.Identified(session(account, sessions.open(account.stream(), device)));
    }

    static Session session(AccountId account, Sessions.Opened opened) {
        return new Session(account, opened.id(), account.value() + "." + opened.id() + "." + opened.secret());
    }
}
