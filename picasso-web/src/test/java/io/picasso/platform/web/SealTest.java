package io.picasso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Settings settings = new Settings(Map.of("picasso.web.state-secret", "a".repeat(32)));
    private final Seal seal = Seal.of(settings, "departure");

    @Test
    void opensWhatItClosedOnAnyNode() {
        String closed = seal.close(Map.of("state", "x", "to", "/a?b=\u00fc"), MINUTE);
        assertThat(closed).doesNotContain("state");
        Seal.Content content = Seal.of(settings, "departure").open(closed).orElseThrow();
        assertThat(content.text("state")).isEqualTo("x");
        assertThat(content.text("to")).isEqualTo("/a?b=\u00fc");
        assertThat(content.text("nothing")).isEmpty();
    }

    @Test
    void opensNothingElse() {
        String closed = seal.close(Map.of("state", "x"), MINUTE);
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("a.b.c")).isEmpty();
        assertThat(seal.open("eyJhbGciOiJub25lIn0.e30.")).isEmpty();
        assertThat(seal.open(closed.substring(0, closed.length() - 3))).isEmpty();
        assertThat(seal.open(seal.close(Map.of(), Duration.ofMinutes(-1)))).isEmpty();
        assertThat(Seal.of(settings, "newcomer").open(closed)).isEmpty();
        assertThat(Seal.of(new Settings(Map.of("picasso.web.state-secret", "b".repeat(32))), "departure")
                        .open(closed))
                .isEmpty();
        int payload = closed.lastIndexOf('.', closed.lastIndexOf('.') - 1) + 1;
        char other = closed.charAt(payload) == 'A' ? 'B' : 'A';
        assertThat(seal.open(closed.substring(0, payload) + other + closed.substring(payload + 1)))
                .isEmpty();
    }
}
