package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asking for a link that sets a new password. */
@Named
@RequestScoped
public class ForgotPage {
    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    private String email = "";
    private boolean sent;

    /** Asks for the link; says the same whether the address is known or not. */
    public void ask() {
        sent = !Letters.throttled(credentials.forgotPassword(email.strip(), caller.address()));
    }

    /** Whether the link was asked for. */
    public boolean isSent() {
        return sent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
