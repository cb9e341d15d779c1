package io.picasso.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are made once, differ between stacks, and only the owner can read them. */
class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void aSecretStaysAndIsTheOwnersAlone() throws IOException {
        Home home = new Home(directory);
        String first = new Secrets(home).text("state-secret");

        assertThat(new Secrets(home).text("state-secret")).isEqualTo(first).hasSizeGreaterThan(40);
        assertThat(new Secrets(home).text("cursor-secret")).isNotEqualTo(first);
        assertThat(new Secrets(new Home(directory.resolve("other"))).text("state-secret"))
                .isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.secrets().resolve("state-secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void thoseWhoAskAtTheSameMomentGetTheSame() throws Exception {
        Home home = new Home(directory);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 200; round++) {
                String name = "secret-" + round;
                List<Future<String>> asked =
                        threads.invokeAll(Collections.nCopies(8, () -> new Secrets(home).text(name)));
                Set<String> got = new HashSet<>();
                for (Future<String> answer : asked) {
                    got.add(answer.get());
                }
                assertThat(got).hasSize(1);
            }
        }
        assertThat(home.secrets().toFile().list()).hasSize(200);
    }

    @Test
    void theSigningKeyIsAWorkingPairOnTheCurveThatItNames() throws Exception {
        Path file = new Secrets(new Home(directory)).tokenKeys();
        JsonNode key = Json.MAPPER.readTree(file.toFile()).at("/keys/0");
        assertThat(key.path("alg").asText()).isEqualTo("ES256");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec p256 = curve.getParameterSpec(ECParameterSpec.class);
        KeyFactory keys = KeyFactory.getInstance("EC");
        PrivateKey hidden = keys.generatePrivate(new ECPrivateKeySpec(number(key, "d"), p256));
        PublicKey shown =
                keys.generatePublic(new ECPublicKeySpec(new ECPoint(number(key, "x"), number(key, "y")), p256));

        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(hidden);
        signature.update(new byte[] {1, 2, 3});
        byte[] signed = signature.sign();
        signature.initVerify(shown);
        signature.update(new byte[] {1, 2, 3});
        assertThat(signature.verify(signed)).isTrue();
    }

    private static BigInteger number(JsonNode key, String name) {
        byte[] bytes = Base64.getUrlDecoder().decode(key.path(name).asText());
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }
}
