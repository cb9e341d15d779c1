package io.picasso.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign and verify tokens: a private JWK set in a file that all nodes share.
 *
 * <p>The first key signs, all verify. To rotate, put a new key in front, and take the old one out when the last of its
 * tokens has run out; the file is read again within seconds of a change, without a restart. A file that has become
 * unreadable leaves the keys as they were.
 */
@ApplicationScoped
public class SigningKeys {
    private static final System.Logger LOG = System.getLogger(SigningKeys.class.getName());
    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();

    private final ReentrantLock reading = new ReentrantLock();
    private final @Nullable Path file;

    /** What was read last; replaced as a whole, so that a reader sees one file and not two halves. */
    private volatile @Nullable Loaded loaded;

    private record Loaded(List<PublicJsonWebKey> keys, FileTime modified, long lookedAt) {}

    @Inject
    public SigningKeys(@ConfigProperty(name = "picasso.tokens.keys") Optional<String> file) {
        this.file = file.map(Path::of).orElse(null);
    }

    /** For the proxy of the container only. */
    SigningKeys() {
        this.file = null;
    }

    /** The key that signs. */
    public PublicJsonWebKey signing() {
        return keys().getFirst();
    }

    /** The key of that name; empty for one that is not, or no longer, in the set. */
    public Optional<PublicJsonWebKey> named(String kid) {
        return keys().stream().filter(key -> kid.equals(key.getKeyId())).findFirst();
    }

    /** The public half, for everybody. */
    public String published() {
        return new JsonWebKeySet(keys()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private List<PublicJsonWebKey> keys() {
        Loaded current = loaded;
        if (current != null && System.nanoTime() - current.lookedAt() < LOOK_AGAIN_NANOS) {
            return current.keys();
        }
        reading.lock();
        try {
            Loaded fresh = refreshed(loaded);
            loaded = fresh;
            return fresh.keys();
        } finally {
            reading.unlock();
        }
    }

    private Loaded refreshed(@Nullable Loaded known) {
        if (file == null) {
            throw new IllegalStateException("picasso.tokens.keys names no file with signing keys.");
        }
        long now = System.nanoTime();
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            return known != null && known.modified().equals(modified)
                    ? new Loaded(known.keys(), modified, now)
                    : new Loaded(parsed(Files.readString(file)), modified, now);
        } catch (IOException | JoseException | IllegalArgumentException e) {
            if (known == null) {
                throw new IllegalStateException("The signing keys in picasso.tokens.keys cannot be read.", e);
            }
            LOG.log(Level.WARNING, "The signing keys cannot be read again; the known ones stay in use.");
            return new Loaded(known.keys(), known.modified(), now);
        }
    }

    /** Reads a key set; every key must be complete, because a token names the key and the key names its algorithm. */
    static List<PublicJsonWebKey> parsed(String text) throws JoseException {
        List<PublicJsonWebKey> keys = new JsonWebKeySet(text)
                .getJsonWebKeys().stream().map(SigningKeys::checked).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The key set is empty.");
        }
        return keys;
    }

    private static PublicJsonWebKey checked(JsonWebKey key) {
        if (key instanceof PublicJsonWebKey pair
                && pair.getPrivateKey() != null
                && pair.getKeyId() != null
                && TokenVerifier.ALGORITHMS.contains(String.valueOf(pair.getAlgorithm()))) {
            return pair;
        }
        throw new IllegalArgumentException("A key of the set has no private half, no kid, or no permitted alg.");
    }
}
