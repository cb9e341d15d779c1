package io.picasso.platform.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private final AtomicLong clock = new AtomicLong();
    private final Budget budget = new Budget(3, 2, clock::get);

    private int taken() {
        int taken = 0;
        while (budget.take()) {
            taken++;
        }
        return taken;
    }

    @Test
    void soManyAtOnceAndSoManyMoreWithEachSecond() {
        assertThat(taken()).isEqualTo(3);
        clock.addAndGet(500_000_000);
        assertThat(taken()).isEqualTo(1);
        clock.addAndGet(60_000_000_000L);
        assertThat(taken()).isEqualTo(3);
    }
}
