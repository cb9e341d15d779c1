package io.picasso.devstack;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Keys and passwords of one stack: made at random when first asked for, kept in files that only the owner can read, and
 * never the same in two state directories.
 */
public final class Secrets {
    private static final Logger LOG = System.getLogger(Secrets.class.getName());
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final Path directory;

    /** The secrets of a state directory. */
    public Secrets(Home home) {
        this.directory = home.secrets();
    }

    /** A password-like secret of 256 bits. */
    public String text(String name) throws IOException {
        return text(name, "");
    }

    /** A password-like secret of 256 bits that begins with a prefix, as Stripe's do. */
    public String text(String name, String prefix) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            write(file, prefix + randomText(32));
        }
        return Files.readString(file).trim();
    }

    /** The file of the private JWK set that signs access tokens: one ES256 key. */
    public Path tokenKeys() throws IOException {
        Path file = directory.resolve("tokens.jwks.json");
        if (!Files.exists(file)) {
            write(file, Json.MAPPER.writeValueAsString(Map.of("keys", List.of(signingKey()))));
        }
        return file;
    }

    private Map<String, String> signingKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey shown = (ECPublicKey) pair.getPublic();
            ECPrivateKey hidden = (ECPrivateKey) pair.getPrivate();
            return Map.of(
                    "kty",
                    "EC",
                    "crv",
                    "P-256",
                    "alg",
                    "ES256",
                    "use",
                    "sig",
                    "kid",
                    randomText(9),
                    "x",
                    coordinate(shown.getW().getAffineX()),
                    "y",
                    coordinate(shown.getW().getAffineY()),
                    "d",
                    coordinate(hidden.getS()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make an ES256 key.", e);
        }
    }

    /** RFC 7518, 6.2.1.2: as many bytes as the curve's field has, however small the number. */
    private static String coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] field = new byte[32];
        byte[] digits = signed.length > 32 ? Arrays.copyOfRange(signed, signed.length - 32, signed.length) : signed;
        System.arraycopy(digits, 0, field, 32 - digits.length, digits.length);
        return BASE64.encodeToString(field);
    }

    private String randomText(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return BASE64.encodeToString(drawn);
    }

    /** Parts that start side by side may ask for the same one at the same moment: whoever links first has made it. */
    private static void write(Path file, String content) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new", ownerOnly);
        try {
            Files.writeString(draft, content);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.log(Level.DEBUG, "{0} was made by another one.", file);
        } finally {
            Files.delete(draft);
        }
    }
}
