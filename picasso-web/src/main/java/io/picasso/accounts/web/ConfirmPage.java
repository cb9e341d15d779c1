package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/**
 * Where the mailed link leads.
 *
 * <p>Opening it changes nothing: mail programs and scanners open links too, and the token works only once. The person
 * confirms by a button.
 */
@Named
@RequestScoped
public class ConfirmPage {
    private static final String ASKING = "asking";
    private static final String DEAD = "dead";

    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    private String outcome = "";
    private String email = "";

    /** Uses up the token. */
    public void confirm() {
        outcome = credentials.confirm(Navigation.parameter("token")) ? "done" : DEAD;
        if (outcome.equals(DEAD)) {
            attributes().put(DEAD, true);
        }
    }

    /** Mails a new link to an address that waits for one. */
    public void resend() {
        outcome = "resent";
        if (!Letters.throttled(credentials.resend(email.strip(), caller.address()))) {
            Notices.good(Texts.of("confirm.resent"));
        }
    }

    /** What to show: asking, done, dead or resent. */
    public String getState() {
        if (!outcome.isEmpty()) {
            return outcome;
        }
        return Navigation.parameter("token").isEmpty() || attributes().containsKey(DEAD) ? DEAD : ASKING;
    }

    /** The view remembers that its link is dead: the form for another link is sent to the same address, token and all. */
    private static Map<String, Object> attributes() {
        return FacesContext.getCurrentInstance().getViewRoot().getAttributes();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
