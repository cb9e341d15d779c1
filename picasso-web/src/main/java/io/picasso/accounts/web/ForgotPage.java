package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Asking for a link that sets a new password. */
@Named
@RequestScoped
public class ForgotPage {
    @EJB
    private Credentials credentials;

    private String email = "";
    private boolean sent;

    /** Asks for the link; says the same whether the address is known or not. */
    public void ask() {
        credentials.forgotPassword(email.strip());
        sent = true;
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
