package io.picasso.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Event EVENT = new AccountEvent.Confirmed(new AccountId("a"));
    private static final String MESSAGE =
            EventCodec.message("account-a", 2, EventNames.of(EVENT), Instant.EPOCH, EventCodec.body(EVENT), Map.of());

    @Test
    void aHandlerThatFailsForGoodIsGivenUpAfterFiveTries() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> Delivery.take(MESSAGE, fault -> false, envelope -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("always");
                }))
                .hasMessage("always");
        assertThat(tries).hasValue(5);
    }

    @Test
    void aPartThatIsDownIsWaitedForHoweverLongItTakes() {
        AtomicInteger tries = new AtomicInteger();

        Delivery.take(MESSAGE, fault -> fault instanceof UnsupportedOperationException, envelope -> {
            if (tries.incrementAndGet() < 8) {
                throw tries.get() % 2 == 0
                        ? new UnsupportedOperationException("down")
                        : new PartUnavailableException("shard-0", new IllegalStateException());
            }
        });

        assertThat(tries).hasValue(8);
    }

    @Test
    void whatCannotBeReadIsNotTriedAtAll() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> Delivery.take("{}", fault -> true, envelope -> tries.incrementAndGet()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tries).hasValue(0);
    }
}
