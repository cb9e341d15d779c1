package io.picasso.payments.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.Share;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final OrderId ORDER = new OrderId("o");

    static Payment payment(Money price) {
        return new Payment(
                ORDER,
                PaymentState.CAPTURING,
                terms(price, "ann", 10),
                "cs_1",
                "https://pay",
                "pi_1",
                "open-o-0",
                "capture-o-0",
                "refund-o-0",
                null,
                null,
                false,
                1,
                Instant.parse("2026-05-04T03:02:01Z"));
    }

    static Payment.Terms terms(Money price, String creator, int royaltyPercent) {
        return new Payment.Terms(
                new PictureId("p"),
                "Weir",
                new AccountId("ben"),
                new AccountId("ann"),
                new AccountId(creator),
                royaltyPercent,
                1,
                price,
                Instant.parse("2026-05-04T03:12:01Z"));
    }

    private static final Proceeds RESALE =
            Division.of(terms(new Money(4_900, "USD"), "cleo", 10), new FeeTerms(500, 290, 30), 172L);

    private static Map<String, Long> balances(Posting... postings) {
        return Stream.of(postings)
                .flatMap(posting -> posting.lines().stream())
                .collect(Collectors.groupingBy(
                        Posting.Line::account,
                        Collectors.summingLong(line -> line.amount().amount())));
    }

    @Test
    void aSaleNamesEverybodyWhoEarned() {
        assertThat(Posting.sale(ORDER, RESALE).lines())
                .containsExactly(
                        new Posting.Line("provider", new Money(4_900, "USD")),
                        new Posting.Line("provider-fee", new Money(-172, "USD")),
                        new Posting.Line("platform", new Money(-245, "USD")),
                        new Posting.Line("creator:cleo", new Money(-490, "USD")),
                        new Posting.Line("seller:ann", new Money(-3_993, "USD")));
    }

    @Test
    void theTrueFeeIsThePlatformsRisk() {
        assertThat(balances(Posting.sale(ORDER, RESALE), Posting.providerFee(ORDER, RESALE, 200)))
                .containsEntry("provider", 4_700L)
                .containsEntry("provider-fee", 0L)
                .containsEntry("platform", -245L + 28)
                .containsEntry("seller:ann", -3_993L);
    }

    @Test
    void aRefundLeavesNobodyWithAnythingButTheProviderWithItsFee() {
        assertThat(balances(
                        Posting.sale(ORDER, RESALE),
                        Posting.providerFee(ORDER, RESALE, 172),
                        Posting.refund(ORDER, RESALE)))
                .isEqualTo(Map.of(
                        "provider", -172L,
                        "provider-fee", 0L,
                        "platform", 172L,
                        "creator:cleo", 0L,
                        "seller:ann", 0L));
    }

    @Test
    void aDisputeHoldsTheMoneyUntilItIsDecided() {
        Posting sale = Posting.sale(ORDER, RESALE);
        Posting opened = Posting.dispute(ORDER, RESALE);

        assertThat(balances(sale, opened, Posting.disputeWon(ORDER, RESALE)))
                .containsEntry("disputed", 0L)
                .containsEntry("provider", 4_900L);
        assertThat(balances(sale, opened, Posting.disputeLost(ORDER, RESALE, true)))
                .containsEntry("disputed", 0L)
                .containsEntry("seller:ann", 0L);
        assertThat(balances(sale, opened, Posting.disputeLost(ORDER, RESALE, false)))
                .containsEntry("seller:ann", -3_993L)
                .containsEntry("platform", 4_655L);
    }

    @Test
    void whatIsGivenUpIsThePlatforms() {
        BalanceEvent.GivenUp given =
                new BalanceEvent.GivenUp(ORDER, new PictureId("p"), Share.SALE, RESALE.net(), RESALE);
        BalanceEvent.GivenUp royalty =
                new BalanceEvent.GivenUp(ORDER, new PictureId("p"), Share.ROYALTY, RESALE.royalty(), RESALE);

        Posting left = Posting.givenUp(RESALE.seller(), given, 2);

        assertThat(balances(Posting.sale(ORDER, RESALE), left))
                .containsEntry("seller:ann", 0L)
                .containsEntry("platform", -245L - 3_993L);
        assertThat(balances(
                        Posting.sale(ORDER, RESALE),
                        left,
                        Posting.refund(ORDER, RESALE),
                        Posting.givenUp(
                                RESALE.seller(),
                                new BalanceEvent.GivenUp(
                                        ORDER,
                                        new PictureId("p"),
                                        Share.SALE,
                                        RESALE.net().negated(),
                                        RESALE),
                                4)))
                .containsEntry("seller:ann", 0L);
        assertThat(LedgerEntryRow.id(left, 0))
                .isNotEqualTo(LedgerEntryRow.id(Posting.givenUp(RESALE.creator(), royalty, 2), 0))
                .isNotEqualTo(LedgerEntryRow.id(Posting.givenUp(RESALE.seller(), given, 4), 0));
    }

    @Test
    void whatDoesNotAddUpDoesNotExist() {
        Posting.Line line = new Posting.Line("provider", new Money(1, "USD"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Posting(ORDER, "sale", List.of(line)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Posting(ORDER, "sale", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Posting(ORDER, "sale", List.of(line, new Posting.Line("platform", new Money(-1, "EUR")))));
    }
}
