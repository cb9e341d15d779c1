package io.picasso.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The secrets of the web side, and the refusal to go into production with those of a developer. */
public final class Secrets {
    /** Every secret of a development stack begins with this word; production refuses them. */
    static final String DEVELOPMENT_MARK = "development-";

    /** What stands in for a secret that nobody set, in development only. */
    static final String FOR_DEVELOPMENT = DEVELOPMENT_MARK + "secret-that-everybody-knows";

    private static final List<String> NAMES =
            List.of("picasso.web.state-secret", "picasso.cursor.secret", "picasso.factors.secret");
    private static final int SHORTEST = 32;

    /** What the settings of a provider's begin with. */
    public static final String PROVIDER_PREFIX = "picasso.providers.";

    private Secrets() {}

    /** Stops the start in production mode unless every secret was set, is long enough, and is not a developer's. */
    static void check(Config config) {
        if (!isProduction(config)) {
            return;
        }
        for (String name : NAMES) {
            String secret = config.getOptionalValue(name, String.class).orElse("");
            if (secret.length() < SHORTEST || secret.startsWith(DEVELOPMENT_MARK)) {
                throw new IllegalStateException("Production needs a secret of its own in " + name + ", of " + SHORTEST
                        + " characters at least.");
            }
        }
        if (config.getOptionalValue("picasso.tokens.keys", String.class).isEmpty()) {
            throw new IllegalStateException("Production needs the signing keys of tokens in picasso.tokens.keys.");
        }
        if (!config.getOptionalValue("picasso.public-url", String.class)
                .orElse("")
                .startsWith("https://")) {
            throw new IllegalStateException("Production needs the https address of the site in picasso.public-url.");
        }
        providers(config).forEach(name -> checkProvider(config, name));
    }

    /** The names of the providers that may be configured. */
    public static List<String> providers(Config config) {
        String names =
                config.getOptionalValue("picasso.providers", String.class).orElse("google,facebook");
        return Stream.of(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void checkProvider(Config config, String name) {
        String prefix = PROVIDER_PREFIX + name + ".";
        if (config.getOptionalValue(prefix + "client-id", String.class).isEmpty()) {
            return;
        }
        String secret =
                config.getOptionalValue(prefix + "client-secret", String.class).orElse("");
        if (secret.isBlank() || secret.startsWith(DEVELOPMENT_MARK)) {
            throw new IllegalStateException("Production needs a secret of its own in " + prefix + "client-secret.");
        }
        for (String address : List.of("issuer", "authorization-endpoint", "token-endpoint", "keys-endpoint")) {
            Optional<String> url = config.getOptionalValue(prefix + address, String.class);
            if (url.isPresent() ? !url.get().startsWith("https://") : address.equals("issuer")) {
                throw new IllegalStateException("Production needs an https address in " + prefix + address + ".");
            }
        }
    }

    /** Whether the secrets of a developer are refused. Anything that is not said to be development is production. */
    public static boolean isProduction(Config config) {
        return !config.getOptionalValue("picasso.mode", String.class)
                .orElse("production")
                .equals("development");
    }

    /** A key for one purpose, derived from the secret of the view state. */
    static String derived(Config config, String purpose, int bytes) {
        String secret = config.getOptionalValue("picasso.web.state-secret", String.class)
                .orElse(FOR_DEVELOPMENT);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((purpose + "\0" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
