package io.picasso.platform.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.contract.StreamId;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardMapTest {
    /** These answers are stored in databases: a change of any of them loses streams. */
    @ParameterizedTest
    @CsvSource({
        "picture-0198f0c2-7a31-7b54-9c1e-3f6a2d9b8e10, 0",
        "account-0198f0c2-7a31-7b54-9c1e-3f6a2d9b8e11, 5",
        "order-abc, 3"
    })
    void aStreamStaysWhereItIs(String stream, int shard) {
        assertThat(ShardMap.of(new StreamId(stream))).isEqualTo(shard);
    }

    @Test
    void streamsSpreadEvenly() {
        int[] counts = new int[ShardMap.COUNT];
        IntStream.range(0, 8_000).forEach(i -> counts[ShardMap.of("picture-" + i)]++);

        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
    }
}
