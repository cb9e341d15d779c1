package io.picasso.platform.paging;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A serialised answer with its entity tag, which is a hash of the bytes and therefore equal on every node.
 *
 * @param body shared by all readers and never changed
 * @param etag without quotes
 */
@SuppressWarnings("ArrayRecordComponent")
public record HotPage(byte[] body, String etag) {
    private static final int TAG_BYTES = 12;

    /** Takes the bytes as they are and computes their tag. */
    public static HotPage of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new HotPage(body, HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
