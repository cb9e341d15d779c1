package io.picasso.it;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, written from RFC 6238 once more, so that the product is not measured by itself. */
public final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PERIOD = 30;

    private final byte[] secret;
    private long last;

    /** An app that was given a secret in Base32, with or without gaps. */
    public Authenticator(String secret) {
        String letters = secret.replaceAll("\\s", "");
        this.secret = new byte[letters.length() * 5 / 8];
        for (int bit = 0; bit < this.secret.length * 8; bit++) {
            int letter = LETTERS.indexOf(letters.charAt(bit / 5));
            this.secret[bit / 8] |= (byte) (((letter >> (4 - bit % 5)) & 1) << (7 - bit % 8));
        }
    }

    /**
     * A code that was not told before: that of now, and after it that of the next interval, which the server takes as well. There
     * are no more than two in half a minute.
     */
    public String next() throws InterruptedException {
        while (last > now()) {
            Thread.sleep(200); // The next code is a matter of the clock, and of nothing else.
        }
        last = Math.max(now(), last + 1);
        return code(last);
    }

    /** The code that was told last, once more. */
    public String again() {
        return code(last);
    }

    /** A code of half an hour ago. */
    public String old() {
        return code(now() - 60);
    }

    private static long now() {
        return Instant.now().getEpochSecond() / PERIOD;
    }

    private String code(long interval) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(interval).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
