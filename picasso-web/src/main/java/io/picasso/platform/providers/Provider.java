package io.picasso.platform.providers;

import io.picasso.accounts.ProviderIdentity;
import io.picasso.platform.web.Secrets;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * A provider as it is configured.
 *
 * @param name short, as it stands in addresses
 * @param issuer what it calls itself in its tokens; below it stands its discovery document
 * @param clientId what it calls us
 * @param clientSecret how it knows us
 * @param scopes what we want to know, separated by spaces
 * @param comeBack where it sends people back to
 * @param authorization where people go, if its document does not say so or is not to be asked
 * @param token where codes are redeemed, likewise; Facebook's document lacks it
 * @param keys where its keys stand, likewise
 */
record Provider(
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        String scopes,
        URI comeBack,
        Optional<URI> authorization,
        Optional<URI> token,
        Optional<URI> keys) {
    /** The provider of this name; empty if it is not configured. */
    static Optional<Provider> of(String name, Config config) {
        if (!ProviderIdentity.isProvider(name)) {
            throw new IllegalStateException("A provider has a name of small letters, not " + name + ".");
        }
        String prefix = Secrets.PROVIDER_PREFIX + name + ".";
        return text(config, prefix + "client-id")
                .map(client -> new Provider(
                        name,
                        text(config, prefix + "issuer").orElseThrow(() -> missing(prefix + "issuer")),
                        client,
                        text(config, prefix + "client-secret").orElseThrow(() -> missing(prefix + "client-secret")),
                        text(config, prefix + "scopes").orElse("openid email profile"),
                        URI.create(config.getOptionalValue("picasso.public-url", String.class)
                                        .orElse("http://localhost:9080")
                                + "/login/" + name + "/callback"),
                        text(config, prefix + "authorization-endpoint").map(URI::create),
                        text(config, prefix + "token-endpoint").map(URI::create),
                        text(config, prefix + "keys-endpoint").map(URI::create)));
    }

    /** The name as people know it. */
    String label() {
        return ProviderIdentity.label(name);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Provider[" + name + "]";
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("A provider needs " + name + ".");
    }
}
