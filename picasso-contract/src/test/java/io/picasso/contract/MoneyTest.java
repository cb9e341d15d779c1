package io.picasso.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Property
    void addingAndTakingAwayLeavesWhatWasThere(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long one,
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long other) {
        Money money = new Money(one, "USD");
        Money more = new Money(other, "USD");

        assertThat(money.plus(more).plus(more.negated())).isEqualTo(money);
    }

    @Test
    void moneyDoesNotWrapAround() {
        Money all = new Money(Long.MAX_VALUE, "USD");

        assertThatThrownBy(() -> all.plus(new Money(1, "USD"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> new Money(1, "USD").plus(new Money(1, "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPriceHasAMinimumAMaximumAndAKnownCurrency() {
        assertThat(Currencies.faultOf(new Money(50, "USD"))).isEmpty();
        assertThat(Currencies.faultOf(new Money(49, "USD"))).isPresent();
        assertThat(Currencies.faultOf(new Money(-50, "USD"))).isPresent();
        assertThat(Currencies.faultOf(new Money(Currencies.MAXIMUM, "USD"))).isEmpty();
        assertThat(Currencies.faultOf(new Money(Currencies.MAXIMUM + 1, "USD"))).isPresent();
        assertThat(Currencies.faultOf(new Money(5_000, "XXX"))).isPresent();
    }

    @Test
    void aPriceOfThreeDecimalsEndsWithAZero() {
        assertThat(Currencies.faultOf(new Money(1_230, "KWD"))).isEmpty();
        assertThat(Currencies.faultOf(new Money(1_234, "KWD")))
                .hasValueSatisfying(why -> assertThat(why).contains("steps of 10"));
        assertThat(Currencies.faultOf(new Money(150, "KWD"))).isPresent();
    }
}
