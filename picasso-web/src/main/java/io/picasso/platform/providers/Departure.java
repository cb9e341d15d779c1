package io.picasso.platform.providers;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.picasso.platform.web.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to be remembered of somebody while they are at a provider.
 *
 * @param provider at which
 * @param state what has to come back with them
 * @param nonce what has to stand in the token
 * @param verifier what proves that the code was asked for by us (RFC 7636)
 * @param to where they wanted to be
 */
public record Departure(String provider, String state, String nonce, String verifier, String to) {
    /** Somebody who is about to leave. */
    public static Departure to(String provider, String to) {
        return new Departure(
                provider, new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), to);
    }

    /** Whether this is where they left for, and what they bring is what they were given. */
    public boolean isAnsweredBy(String named, @Nullable String brought) {
        return provider.equals(named)
                && brought != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, String> written() {
        return Map.of("provider", provider, "state", state, "nonce", nonce, "verifier", verifier, "to", to);
    }

    static Optional<Departure> read(Seal.Content content) {
        return Optional.of(new Departure(
                content.text("provider"),
                content.text("state"),
                content.text("nonce"),
                content.text("verifier"),
                content.text("to")));
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Departure[" + provider + "]";
    }
}
