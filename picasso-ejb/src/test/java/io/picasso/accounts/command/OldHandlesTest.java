package io.picasso.accounts.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which handles are kept for whoever had them. */
class OldHandlesTest {
    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
    private static final Duration KEPT = OldHandles.KEPT_FOR;

    @Test
    void aHandleIsKeptForAWhile() {
        OldHandles once = OldHandles.NONE.with("ada", NOW);
        OldHandles later = once.with("bea", NOW.plus(KEPT));

        assertThat(once.handles()).containsExactly(new OldHandles.Old("ada", NOW.plus(KEPT)));
        assertThat(later.handles())
                .containsExactly(new OldHandles.Old("bea", NOW.plus(KEPT).plus(KEPT)));
    }

    @Test
    void whoGoesBackHasItAndItsTimeBeginsAnew() {
        OldHandles back = OldHandles.NONE.with("ada", NOW).with("bea", NOW.plusSeconds(1));

        assertThat(back.except("ada")).extracting(OldHandles.Old::handle).containsExactly("bea");
        assertThat(back.with("ada", NOW.plusSeconds(2)).handles())
                .containsExactly(
                        new OldHandles.Old("bea", NOW.plusSeconds(1).plus(KEPT)),
                        new OldHandles.Old("ada", NOW.plusSeconds(2).plus(KEPT)));
    }
}
