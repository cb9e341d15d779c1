package io.picasso.payments.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.picasso.contract.Money;
import io.picasso.orders.Proceeds;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DivisionTest {
    private static final FeeTerms FEES = new FeeTerms(500, 290, 30);

    /** {@link Proceeds} itself refuses parts that do not add up; here nobody may lose or gain more than a minor unit. */
    @Property
    void everybodyGetsTheirPartToTheMinorUnit(
            @ForAll @LongRange(min = 30, max = 99_999_999) long amount,
            @ForAll @IntRange(max = 2_000) int platform,
            @ForAll @IntRange(max = 25) int royalty) {
        Proceeds proceeds = Division.of(
                PostingTest.terms(new Money(amount, "KWD"), "cleo", royalty), new FeeTerms(platform, 0, 0), null);

        assertThat(proceeds.platformFee().amount() * 10_000 - amount * platform).isBetween(-9_999L, 9_999L);
        assertThat(proceeds.royalty().amount() * 100 - amount * royalty).isBetween(-99L, 99L);
    }

    @Property
    void noMinorUnitIsLostOrMade(
            @ForAll @LongRange(min = 0, max = 99_999_999) long amount,
            @ForAll @IntRange(max = 100) int first,
            @ForAll @IntRange(max = 100) int second,
            @ForAll @IntRange(min = 1, max = 100) int third) {
        long[] shares = Division.byLargestRemainder(amount, first, second, third);

        assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
        assertThat(shares[0] * (first + second + third) - amount * first)
                .isBetween(-(long) (first + second + third), (long) (first + second + third));
    }

    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        assertThat(Division.byLargestRemainder(100, 1, 1, 1)).containsExactly(34, 33, 33);
        assertThat(Division.byLargestRemainder(350, 500, 1_000, 8_500)).containsExactly(18, 35, 297);
        assertThat(Division.byLargestRemainder(0, 1, 2)).containsExactly(0, 0);
    }

    @Test
    void theCreatorWhoSellsHasNoRoyalty() {
        Proceeds own = Division.of(PostingTest.terms(new Money(1_000, "USD"), "ann", 10), FEES, 59L);

        assertThat(own.royalty().amount()).isZero();
        assertThat(own.platformFee().amount()).isEqualTo(50);
        assertThat(own.net().amount()).isEqualTo(1_000 - 50 - 59);
    }

    @Test
    void currenciesOfAnyPrecisionAreDividedInTheirMinorUnits() {
        assertThat(Division.of(PostingTest.terms(new Money(101, "JPY"), "cleo", 10), FEES, 0L)
                        .royalty())
                .isEqualTo(new Money(10, "JPY"));
        assertThat(Division.of(PostingTest.terms(new Money(12_340, "KWD"), "cleo", 25), FEES, 0L)
                        .royalty())
                .isEqualTo(new Money(3_085, "KWD"));
    }

    @Test
    void aFeeThatIsNotKnownIsEstimatedAndRoundedUp() {
        assertThat(Division.estimate(1_000, FEES)).isEqualTo(59);
        assertThat(Division.estimate(1_001, FEES)).isEqualTo(60);
    }

    /** A seller never pays to sell: what the share does not cover, the platform bears. */
    @Test
    void theSellerBearsTheFeeAsFarAsTheShareGoes() {
        Proceeds tiny = Division.of(PostingTest.terms(new Money(50, "USD"), "cleo", 25), FEES, 80L);

        assertThat(tiny.net().amount()).isZero();
        assertThat(tiny.providerFee().amount()).isEqualTo(35);
    }

    @Test
    void feesHaveBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FeeTerms(10_001, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeeTerms(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeeTerms(0, 0, -1));
    }
}
