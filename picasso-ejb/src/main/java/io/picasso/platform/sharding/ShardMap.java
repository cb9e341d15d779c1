package io.picasso.platform.sharding;

import io.picasso.contract.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Which of the eight logical shards holds a key. The answer never changes, or history would be lost from sight. */
public final class ShardMap {
    /** Eight for ever: the product grows by moving whole shards to servers of their own. */
    public static final int COUNT = 8;

    private ShardMap() {}

    /** The shard of a stream, 0 to 7. */
    public static int of(StreamId stream) {
        return of(stream.value());
    }

    /** The shard of any other key (a claim, a token): CRC-32C (RFC 3720) of its UTF-8 bytes modulo {@link #COUNT}. */
    public static int of(String key) {
        CRC32C checksum = new CRC32C();
        checksum.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % COUNT);
    }
}
