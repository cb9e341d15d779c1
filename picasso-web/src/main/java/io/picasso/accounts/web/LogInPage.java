package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.TokenMechanism;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.web.LocalPath;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** Logging in, and going on to where the person wanted to be. */
@Named
@RequestScoped
public class LogInPage {
    @Inject
    private SecurityContext security;

    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    private String email = "";
    private String password = "";
    private boolean unconfirmed;

    /** Checks the password; on success the browser holds the identity and leaves this page. */
    public void logIn() {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(email.strip(), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            Navigation.to(LocalPath.orElse(Navigation.parameter("to"), "/"));
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        Optional<Duration> wait = TokenMechanism.throttled(request);
        if (wait.isPresent()) {
            Notices.throttled(wait.get());
            return;
        }
        unconfirmed = TokenMechanism.notConfirmed(request);
        Notices.fault(Texts.of(unconfirmed ? "login.unconfirmed" : "login.bad"));
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

    /** Whether the password was right, but the address is not proved yet. */
    public boolean isUnconfirmed() {
        return unconfirmed;
    }
}
