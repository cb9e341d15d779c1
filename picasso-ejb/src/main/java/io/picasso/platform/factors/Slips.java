package io.picasso.platform.factors;

import io.picasso.platform.tickets.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signed papers that lead from one step to the next without a session on the server: any node reads what any other wrote.
 *
 * <p>A slip is good for one purpose, until a moment, and only together with something that it does not tell: the hash of the
 * password that was right, say, so that it dies with that password. Nothing is stored about it until it has been used.
 */
@ApplicationScoped
public class Slips {
    /** How long the next step may take. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** Whom a slip is about if it is about nobody yet. */
    public static final String ANYBODY = "-";

    private static final int NONCE_BYTES = 16;
    private static final Pattern FORM =
            Pattern.compile("((-|[A-Za-z0-9-]{1,80})\\.(\\d{1,12})\\.[\\w-]{22})\\.([\\w-]{43})");

    private final FactorKeys keys;

    @Inject
    public Slips(FactorKeys keys) {
        this.keys = keys;
    }

    /** For the proxy of the container only. */
    Slips() {
        this(new FactorKeys());
    }

    /**
     * Issues a slip.
     *
     * @param purpose what it may be used for
     * @param subject whom it is about; it can be read by everybody
     * @param bound what must be the same when it is used
     */
    public String issue(String purpose, String subject, String bound, Instant now) {
        String text = subject + "." + now.plus(GOOD_FOR).getEpochSecond() + "." + Secret.random(NONCE_BYTES);
        return text + "." + mac(purpose, text, bound);
    }

    /** Whom a slip says that it is about, which is to be believed when it is good. */
    public static Optional<String> subject(String slip) {
        return Optional.of(FORM.matcher(slip)).filter(Matcher::matches).map(parts -> parts.group(2));
    }

    /** Whether it was issued here for this purpose and is in time; it may have been used already. */
    public boolean isGood(String slip, String purpose, String bound, Instant now) {
        Matcher parts = FORM.matcher(slip);
        return parts.matches()
                && MessageDigest.isEqual(
                        mac(purpose, parts.group(1), bound).getBytes(StandardCharsets.US_ASCII),
                        parts.group(4).getBytes(StandardCharsets.US_ASCII))
                && now.getEpochSecond() < Long.parseLong(parts.group(3));
    }

    private String mac(String purpose, String text, String bound) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.mac(purpose, text + "\0" + bound));
    }
}
