package io.picasso.payments.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final OrderId ORDER = new OrderId("o");

    static Payment payment(Money price) {
        Payment.Terms terms = new Payment.Terms(
                new PictureId("p"),
                "Weir",
                new AccountId("ben"),
                new AccountId("ann"),
                1,
                price,
                Instant.parse("2026-05-04T03:12:01Z"));
        return new Payment(
                ORDER,
                PaymentState.CAPTURING,
                terms,
                "cs_1",
                "https://pay",
                "pi_1",
                "open-o-0",
                "capture-o-0",
                false,
                1,
                Instant.parse("2026-05-04T03:02:01Z"));
    }

    @Property
    void everySaleAddsUpToZeroAndNobodyPaysToSell(
            @ForAll @LongRange(min = 30, max = 99_999_999) long amount, @ForAll @IntRange(max = 100) int percent) {
        Posting sale = Posting.sale(payment(new Money(amount, "JPY")), percent);

        assertThat(sale.lines().stream()
                        .mapToLong(line -> line.amount().amount())
                        .sum())
                .isZero();
        assertThat(sale.lines()).allSatisfy(line -> {
            boolean received = line.account().equals(Posting.PROVIDER);
            assertThat(line.amount().amount()).isBetween(received ? amount : -amount, received ? amount : 0L);
        });
    }

    @Test
    void theFeeIsRoundedInFavourOfTheSeller() {
        assertThat(Posting.sale(payment(new Money(350, "USD")), 5).lines())
                .containsExactly(
                        new Posting.Line("provider", new Money(350, "USD")),
                        new Posting.Line("platform", new Money(-17, "USD")),
                        new Posting.Line("seller:ann", new Money(-333, "USD")));
    }

    @Test
    void whatDoesNotAddUpDoesNotExist() {
        Posting.Line line = new Posting.Line("provider", new Money(1, "USD"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Posting(ORDER, "sale", List.of(line)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Posting(ORDER, "sale", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Posting(ORDER, "sale", List.of(line, new Posting.Line("platform", new Money(-1, "EUR")))));
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.sale(payment(new Money(350, "USD")), 101));
    }
}
