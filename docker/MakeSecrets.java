import java.math.BigInteger;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

// Run as: java docker/MakeSecrets.java [DIRECTORY]. Draws the passwords and the signing key of one installation, once:
// docker/.env for the compose file, and docker/secrets/tokens.jwks.json. What is there already is never overwritten.

static final SecureRandom RANDOM = new SecureRandom();
static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments.length == 0 ? "docker" : arguments[0]);
    Path secrets = Files.createDirectories(directory.resolve("secrets"));
    write(directory.resolve(".env"), """
            MYSQL_PASSWORD=%s
            MONGODB_PASSWORD=%s
            S3_ACCESS_KEY=%s
            S3_SECRET_KEY=%s
            STATE_SECRET=%s
            CURSOR_SECRET=%s
            # Lose it, and every authenticator app and recovery code is void.
            FACTORS_SECRET=%s
            LTPA_PASSWORD=%s
            # Of a Stripe test account; compose refuses to start without them.
            STRIPE_SECRET_KEY=
            STRIPE_WEBHOOK_SECRET=
            """.formatted(text(24), text(24), text(12), text(30), text(32), text(32), text(32), text(24)), "rw-------");
    // Readable inside the container, where another user runs; the directory around it is the owner's alone.
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
    write(secrets.resolve("tokens.jwks.json"), signingKey(), "rw-r--r--");
}

String signingKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
    var pair = generator.generateKeyPair();
    var point = ((ECPublicKey) pair.getPublic()).getW();
    return """
            {"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"%s","x":"%s","y":"%s","d":"%s"}]}
            """.formatted(text(9), number(point.getAffineX()), number(point.getAffineY()),
                    number(((ECPrivateKey) pair.getPrivate()).getS()));
}

String number(BigInteger value) {
    byte[] digits = value.toByteArray();
    byte[] field = new byte[32];
    int length = Math.min(32, digits.length);
    System.arraycopy(digits, digits.length - length, field, 32 - length, length);
    return BASE64.encodeToString(field);
}

String text(int bytes) {
    byte[] drawn = new byte[bytes];
    RANDOM.nextBytes(drawn);
    return BASE64.encodeToString(drawn);
}

void write(Path file, String content, String permissions) throws IOException {
    if (Files.exists(file)) {
        IO.println(file + " is there already and is left as it is.");
        return;
    }
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    Files.writeString(file, content);
    IO.println(file + " written.");
}
