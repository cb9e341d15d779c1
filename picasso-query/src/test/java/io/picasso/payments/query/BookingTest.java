package io.picasso.payments.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.Share;
import io.picasso.pictures.PictureId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BookingTest {
    private static final OrderId ORDER = new OrderId("o");
    private static final PictureId PICTURE = new PictureId("p");
    private static final Proceeds RESALE = new Proceeds(
            new AccountId("ben"), new AccountId("ann"), usd(4_900), usd(172), usd(245), usd(490), usd(3_993));

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    private static Booking credit(Share share, Money amount) {
        return Booking.of(new BalanceEvent.Credited(ORDER, PICTURE, share, amount, RESALE));
    }

    private static Booking debit(Share share, Money amount) {
        return Booking.of(new BalanceEvent.Debited(ORDER, PICTURE, share, amount, RESALE));
    }

    @Test
    void eachKindHasItsNameAndItsSign() {
        assertThat(List.of(
                        credit(Share.SALE, usd(3_993)),
                        credit(Share.ROYALTY, usd(490)),
                        debit(Share.SALE, usd(3_993)),
                        debit(Share.ROYALTY, usd(490))))
                .extracting(booking -> booking.kind() + " " + booking.amount().amount())
                .containsExactly("sale 3993", "royalty 490", "refund -3993", "royalty-refund -490");
    }

    @Test
    void whatIsGivenUpLeavesNothing() {
        Booking sale = Booking.of(new BalanceEvent.GivenUp(ORDER, PICTURE, Share.SALE, usd(3_993), RESALE));
        Booking royalty = Booking.of(new BalanceEvent.GivenUp(ORDER, PICTURE, Share.ROYALTY, usd(-490), RESALE));

        assertThat(List.of(sale, royalty))
                .extracting(booking -> booking.kind() + " " + booking.amount().amount())
                .containsExactly("given-up -3993", "royalty-given-up 490");
        assertThat(sale.addedTo(List.of(usd(3_993)))).containsExactly(usd(0));
    }

    @Test
    void aLineSaysHowTheSaleWasDividedAlsoWhenItIsTakenBack() {
        Document line = debit(Share.ROYALTY, usd(490)).line();

        assertThat(line)
                .containsEntry("gross", 4_900L)
                .containsEntry("providerFee", 172L)
                .containsEntry("platformFee", 245L)
                .containsEntry("royalty", 490L)
                .containsEntry("net", 3_993L)
                .containsEntry("amount", -490L)
                .containsEntry("currency", "USD");
        assertThat(line.getLong("gross"))
                .isEqualTo(line.getLong("providerFee")
                        + line.getLong("platformFee")
                        + line.getLong("royalty")
                        + line.getLong("net"));
    }

    @Test
    void everyCurrencyHasItsOwnSum() {
        List<Money> sums = List.of(new Money(700, "EUR"), new Money(-20, "JPY"));

        assertThat(credit(Share.SALE, usd(5)).addedTo(sums))
                .containsExactly(new Money(700, "EUR"), new Money(-20, "JPY"), usd(5));
    }

    @Property
    void whatIsTakenBackLeavesNothing(@ForAll @Size(max = 20) List<Integer> before, @ForAll int amount) {
        Money sum = before.stream().map(cents -> usd(cents)).reduce(usd(0), Money::plus);

        List<Money> after = credit(Share.SALE, usd(amount)).addedTo(List.of(sum));
        assertThat(debit(Share.SALE, usd(amount)).addedTo(after)).containsExactly(sum);
    }

    @Property
    void aSumIsReadAsItWasWritten(@ForAll long amount) {
        assertThat(BalanceView.sum(BalanceView.text(usd(amount)))).isEqualTo(usd(amount));
    }
}
