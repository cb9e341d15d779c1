package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Where the mailed link leads: the new password. */
@Named
@RequestScoped
public class ResetPage {
    @EJB
    private Credentials credentials;

    private String password = "";
    private String outcome = "";

    /** Sets the password and uses up the token. */
    public void reset() {
        switch (credentials.resetPassword(Navigation.parameter("token"), password)) {
            case Credentials.Reset.Done() -> outcome = "done";
            case Credentials.Reset.UnknownToken() -> outcome = "dead";
            case Credentials.Reset.Invalid(var faults) ->
                Notices.fault("reset:password", Texts.of("fault.register.password"));
        }
    }

    /** What to show: asking, done or dead. */
    public String getState() {
        return !outcome.isEmpty() ? outcome : Navigation.parameter("token").isEmpty() ? "dead" : "asking";
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
