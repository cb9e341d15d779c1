package io.picasso.devstack.parts;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Json;
import io.picasso.devstack.Launch;
import io.picasso.devstack.Part;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Probe;
import io.picasso.devstack.StackConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity providers: one OpenID Connect server that plays Google and Facebook, each with its own issuer and a log-in page. */
public final class OidcPart implements Part {
    private static final int TOKEN_SECONDS = 300;

    private final Installation installation;
    private final Home home;
    private final Ports ports;

    /** The providers of a stack. */
    public OidcPart(Installation installation, Home home, Ports ports) {
        this.installation = installation;
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "oidc";
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + ports.oidc();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("OpenID Connect", ports.oidc());
    }

    private Path page() {
        return home.data(name()).resolve("login.html");
    }

    private Path configuration() {
        return home.data(name()).resolve("config.json");
    }

    @Override
    public void prepare() throws IOException {
        try (InputStream page = OidcPart.class.getResourceAsStream("/io/picasso/devstack/oidc/login.html")) {
            Files.copy(Objects.requireNonNull(page), page(), StandardCopyOption.REPLACE_EXISTING);
        }
        Json.write(
                configuration(),
                Map.of(
                        "interactiveLogin",
                        true,
                        "httpServer",
                        "NettyWrapper",
                        "loginPagePath",
                        page().toString(),
                        "tokenCallbacks",
                        StackConfiguration.PROVIDERS.stream()
                                .map(OidcPart::issuer)
                                .toList()));
    }

    /** Its tokens are for whoever asked for them; what they say of the person is what the log-in page was told. */
    private static Map<String, Object> issuer(String provider) {
        return Map.of(
                "issuerId",
                provider,
                "tokenExpiry",
                TOKEN_SECONDS,
                "requestMappings",
                List.of(Map.of(
                        "requestParam", "code", "match", "*", "claims", Map.of("aud", List.of("${client_id}")))));
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(installation.smallJvm(64));
        command.addAll(List.of(
                "-Dlog4j2.configurationFile=classpath:kafka-log4j2.xml",
                "-cp",
                installation.providersClassPath(),
                "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt"));
        Map<String, String> environment = Map.of(
                "SERVER_HOSTNAME",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(ports.oidc()),
                "JSON_CONFIG_PATH",
                configuration().toString());
        return new Launch(command, environment, home.data(name()));
    }

    @Override
    public @Nullable String notReadyBecause() {
        return Probe.get(address() + "/google/.well-known/openid-configuration").status() == 200
                ? null
                : "its discovery document";
    }
}
