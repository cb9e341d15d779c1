package io.picasso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceTest {
    private static final OriginGate GATE =
            new OriginGate(new Settings(Map.of("picasso.public-url", "https://picasso.example/")));

    @Test
    void believesWhatTheBrowserSaysAboutTheOrigin() {
        assertThat(GATE.isOwn("same-origin", "https://picasso.example")).isTrue();
        assertThat(GATE.isOwn(null, "https://picasso.example")).isTrue();
        assertThat(GATE.isOwn("same-origin", null)).isTrue();
    }

    @Test
    void refusesEveryOtherOrigin() {
        assertThat(GATE.isOwn("cross-site", "https://evil.example")).isFalse();
        assertThat(GATE.isOwn("same-site", "https://blog.picasso.example")).isFalse();
        assertThat(GATE.isOwn("none", null)).isFalse();
        assertThat(GATE.isOwn("cross-site", "https://picasso.example")).isFalse();
        assertThat(GATE.isOwn(null, "https://picasso.example.evil.example")).isFalse();
        assertThat(GATE.isOwn(null, "http://picasso.example")).isFalse();
        assertThat(GATE.isOwn(null, "null")).isFalse();
        assertThat(GATE.isOwn(null, null)).isFalse();
    }

    @Test
    void allowsNoInlineScriptAndOnlyTheProvidersFormTarget() {
        String policy = SurfaceHeaders.headers(new Settings(Map.of())).get("Content-Security-Policy");
        assertThat(policy)
                .doesNotContain("unsafe")
                .contains("form-action 'self' https://checkout.stripe.com;")
                .contains("frame-ancestors 'none'");
        assertThat(SurfaceHeaders.headers(new Settings(Map.of("picasso.stripe.api-base", "http://127.0.0.1:19008")))
                        .get("Content-Security-Policy"))
                .contains("form-action 'self' http://127.0.0.1:19008;");
    }

    @Test
    void asksForTlsOnlyWhereItIsSpoken() {
        assertThat(SurfaceHeaders.headers(new Settings(Map.of("picasso.public-url", "https://picasso.example"))))
                .containsKey("Strict-Transport-Security");
        assertThat(SurfaceHeaders.headers(new Settings(Map.of("picasso.public-url", "http://localhost:9080"))))
                .doesNotContainKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil",
                "",
                "/a\r\nb",
                "/@evil.example",
                "/a#b",
                "/\tx"
            })
    void staysOnThisSite(String path) {
        assertThat(LocalPath.orElse(path, "/")).isEqualTo("/");
    }

    @Test
    void goesWhereItWasMeantTo() {
        assertThat(LocalPath.orElse("/pictures/0198?x=1&y=%20", "/")).isEqualTo("/pictures/0198?x=1&y=%20");
        assertThat(LocalPath.orElse(null, "/")).isEqualTo("/");
    }

    @Test
    void startsInProductionOnlyWithSecretsOfItsOwn() {
        Map<String, String> good = new HashMap<>(Map.of(
                "picasso.mode",
                "production",
                "picasso.web.state-secret",
                "x".repeat(32),
                "picasso.cursor.secret",
                "y".repeat(32),
                "picasso.factors.secret",
                "z".repeat(32),
                "picasso.tokens.keys",
                "/etc/picasso/keys.json",
                "picasso.public-url",
                "https://picasso.example"));
        Secrets.check(new Settings(good));
        good.keySet().stream().filter(name -> !name.equals("picasso.mode")).forEach(name -> {
            Map<String, String> without = new HashMap<>(good);
            without.remove(name);
            assertThatThrownBy(() -> Secrets.check(new Settings(without)))
                    .as(name)
                    .hasMessageContaining(name);
        });
        Map<String, String> lazy = new HashMap<>(good);
        lazy.put("picasso.cursor.secret", "development-" + "x".repeat(40));
        assertThatThrownBy(() -> Secrets.check(new Settings(lazy))).hasMessageContaining("picasso.cursor.secret");
    }

    @Test
    void goesIntoProductionOnlyWithProvidersOfItsOwn() {
        Map<String, String> good = new HashMap<>(Map.of(
                "picasso.mode", "production",
                "picasso.web.state-secret", "x".repeat(32),
                "picasso.cursor.secret", "y".repeat(32),
                "picasso.factors.secret", "w".repeat(32),
                "picasso.tokens.keys", "/etc/picasso/keys.json",
                "picasso.public-url", "https://picasso.example",
                "picasso.providers.google.client-id", "picasso",
                "picasso.providers.google.client-secret", "z".repeat(24),
                "picasso.providers.google.issuer", "https://accounts.google.com"));
        Secrets.check(new Settings(good));
        Map.of(
                        "client-secret", "development-" + "z".repeat(40),
                        "issuer", "http://127.0.0.1:19009/google",
                        "token-endpoint", "http://127.0.0.1:19009/google/token")
                .forEach((name, value) -> {
                    Map<String, String> lazy = new HashMap<>(good);
                    lazy.put("picasso.providers.google." + name, value);
                    assertThatThrownBy(() -> Secrets.check(new Settings(lazy)))
                            .hasMessageContaining("picasso.providers.google." + name);
                });
        good.remove("picasso.providers.google.client-secret");
        assertThatThrownBy(() -> Secrets.check(new Settings(good))).hasMessageContaining("client-secret");
    }

    @Test
    void takesAnythingButDevelopmentForProduction() {
        assertThat(Secrets.isProduction(new Settings(Map.of()))).isTrue();
        assertThat(Secrets.isProduction(new Settings(Map.of("picasso.mode", "Development"))))
                .isTrue();
        Secrets.check(new Settings(Map.of("picasso.mode", "development")));
    }
}
