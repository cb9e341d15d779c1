package io.picasso.platform.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The terms on which tokens are issued and accepted. */
@Dependent
public class TokenTerms {
    private final String issuer;
    private final Duration accessLifetime;
    private final Duration pageLifetime;

    @Inject
    public TokenTerms(
            @ConfigProperty(name = "picasso.public-url", defaultValue = "http://localhost:9080") String issuer,
            @ConfigProperty(name = "picasso.tokens.access-lifetime", defaultValue = "PT15M") Duration accessLifetime,
            @ConfigProperty(name = "picasso.tokens.page-lifetime", defaultValue = "P14D") Duration pageLifetime) {
        this.issuer = issuer;
        this.accessLifetime = accessLifetime;
        this.pageLifetime = pageLifetime;
    }

    /** Who issues them: this site. */
    public String issuer() {
        return issuer;
    }

    /** For whom they are: the HTTP interface and the pages. */
    public String audience() {
        return "picasso";
    }

    /** How long a token of the HTTP interface lives; a refresh token opens the next. */
    public Duration accessLifetime() {
        return accessLifetime;
    }

    /** How long a browser stays signed in, unless the session is ended. */
    public Duration pageLifetime() {
        return pageLifetime;
    }

    /** Whether cookies may travel over TLS only. */
    public boolean secure() {
        return issuer.startsWith("https://");
    }
}
