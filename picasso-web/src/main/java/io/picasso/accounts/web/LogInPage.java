package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.Passkeys;
import io.picasso.accounts.SecondFactors;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.LogInAttempt;
import io.picasso.platform.identity.TokenMechanism;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.web.LocalPath;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;

/**
 * Logging in, and going on to where the person wanted to be. After the right password a code may be asked for; what leads from the
 * one form to the other is a slip that travels in the second.
 */
@Named
@RequestScoped
public class LogInPage {
    @Inject
    private SecurityContext security;

    @EJB
    private Credentials credentials;

    @EJB
    private SecondFactors factors;

    @EJB
    private Passkeys passkeys;

    @Inject
    private Caller caller;

    @Inject
    private HalfwayCookie halfway;

    private String email = "";
    private String password = "";
    private String slip = "";
    private String code = "";
    private boolean unconfirmed;
    private boolean byPasskey;

    /** Takes up what travels in the second form, before Faces asks which form is there. */
    @PostConstruct
    void open() {
        slip = Navigation.parameter("second:slip");
        if (slip.isEmpty()) {
            slip = halfway.take(Exchange.request(), Exchange.response());
        }
    }

    /** Checks the password; on success the browser holds the identity and leaves this page, or is asked for a code. */
    public void logIn() {
        attempt(() -> credentials.logIn(email.strip(), password, "", caller.address(), caller.device()));
    }

    /** Checks the code. */
    public void enterCode() {
        attempt(() -> factors.logIn(slip, code, caller.address(), caller.device()));
    }

    /** Checks what a device signed; the script of the page has put it into the form. */
    public void usePasskey() {
        byPasskey = true;
        String ceremony = Navigation.parameter("passkey:slip");
        String credential = Navigation.parameter("passkey:credential");
        attempt(() -> passkeys.logIn(ceremony, credential, caller.address(), caller.device()));
    }

    private void attempt(Supplier<LogIn> attempt) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .newAuthentication(true) // whoever the browser says it is already
                        .credential(new LogInAttempt(attempt)));
        if (status == AuthenticationStatus.SUCCESS) {
            Navigation.to(LocalPath.orElse(Navigation.parameter("to"), "/"));
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        explain(TokenMechanism.outcome(request));
    }

    private void explain(LogIn outcome) {
        switch (outcome) {
            case LogIn.CodeNeeded(String fresh) -> slip = fresh;
            case LogIn.BadCode() -> Notices.fault("second:code", Texts.of("login.code.bad"));
            case LogIn.Throttled(var wait) -> Notices.throttled(wait);
            case LogIn.NotConfirmed() -> {
                unconfirmed = true;
                Notices.fault(Texts.of("login.unconfirmed"));
            }
            case LogIn.BadCredentials() -> {
                Notices.fault(
                        Texts.of(byPasskey ? "login.passkey.bad" : slip.isEmpty() ? "login.bad" : "login.code.late"));
                slip = "";
            }
            // The account has ended in the moment between the proof and the first look at it.
            case LogIn.Identified gone -> Notices.fault(Texts.of("login.busy"));
        }
    }

    /** Mails a new link to an address that waits for one. */
    public void resend() {
        if (!Letters.throttled(credentials.resend(email.strip(), caller.address()))) {
            Notices.good(Texts.of("confirm.resent"));
        }
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

    /** What says that the password was right. */
    public String getSlip() {
        return slip;
    }

    public void setSlip(String said) {
        // Taken up already.
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Whether the password was right, and a code is wanted. */
    public boolean isCodeNeeded() {
        return !slip.isEmpty();
    }

    /** Whether the password was right, but the address is not proved yet. */
    public boolean isUnconfirmed() {
        return unconfirmed;
    }
}
