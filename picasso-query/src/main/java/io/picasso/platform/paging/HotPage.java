package io.picasso.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.picasso.contract.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An answer, serialised once, with its entity tag, which is a hash of the bytes and therefore equal on every node.
 *
 * @param value the answer itself; immutable
 * @param body its JSON, shared by all readers and never changed
 * @param etag without quotes
 */
@SuppressWarnings("ArrayRecordComponent")
public record HotPage<T>(T value, byte[] body, String etag) {
    private static final int TAG_BYTES = 12;

    /** Serialises an answer. */
    public static <T> HotPage<T> of(T value) {
        try {
            byte[] body = Json.MAPPER.writeValueAsBytes(value);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new HotPage<>(value, body, HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Cannot write " + value.getClass().getName() + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
