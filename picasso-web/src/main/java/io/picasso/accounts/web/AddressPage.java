package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.Identities;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * Another address: the wish for it, on the page of one's own account; and where the mailed link leads. Opening the link changes
 * nothing, because mail programs and scanners open links too; a button does.
 */
@Named
@RequestScoped
public class AddressPage {
    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    @Inject
    private Identities identities;

    private String email = "";
    private String password = "";
    private boolean sent;
    private String outcome = "";

    /** Lets the letters be mailed. */
    public void request() {
        switch (credentials.changeEmail(caller.required(), email, password, caller.address())) {
            case Credentials.EmailChange.Accepted() -> sent = true;
            case Credentials.EmailChange.WrongPassword() ->
                Notices.fault("address:password", Texts.of("fault.removal.password"));
            case Credentials.EmailChange.Invalid(var faults) ->
                Notices.fault("address:email", Texts.of("fault.register.email"));
            case Credentials.EmailChange.Throttled(var wait) -> Notices.throttled(wait);
        }
    }

    /** Uses up the token; whoever is signed in here to that account stays so. */
    public void confirm() {
        Optional<TokenPrincipal> signedIn = caller.principal();
        boolean moved = credentials.confirmEmail(Navigation.parameter("token"), signedIn.map(TokenPrincipal::session));
        outcome = moved ? "done" : "dead";
        signedIn.ifPresent(identities::forget);
    }

    /** What to show behind the link: asking, done or dead. */
    public String getState() {
        return !outcome.isEmpty() ? outcome : Navigation.parameter("token").isEmpty() ? "dead" : "asking";
    }

    public boolean isSent() {
        return sent;
    }

    /** Where the link went, in words. */
    public String getSentText() {
        return Texts.of("address.sent", email.strip());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
