package io.picasso.payments.command;

import static io.picasso.platform.eventsourcing.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.payments.BalanceCommand;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.BalanceId;
import io.picasso.payments.Share;
import io.picasso.pictures.PictureId;
import org.junit.jupiter.api.Test;

class BalanceDeciderTest {
    private static final OrderId ORDER = new OrderId("o");
    private static final BalanceId BALANCE = BalanceId.of(new AccountId("ann_-b"), ORDER);
    private static final PictureId PICTURE = new PictureId("p");
    private static final Proceeds PROCEEDS =
            Division.of(PostingTest.terms(new Money(4_900, "USD"), "ann", 10), new FeeTerms(500, 290, 30), 172L);

    private static BalanceCommand credit(Share share) {
        return new BalanceCommand.Credit(BALANCE, ORDER, PICTURE, share, PROCEEDS.net(), PROCEEDS);
    }

    private static BalanceEvent credited(Share share) {
        return new BalanceEvent.Credited(ORDER, PICTURE, share, PROCEEDS.net(), PROCEEDS);
    }

    @Test
    void aPartOfASaleIsCreditedOnce() {
        given(new BalanceDecider()).when(credit(Share.SALE)).then(credited(Share.SALE));
        given(new BalanceDecider(), credited(Share.SALE))
                .when(credit(Share.SALE))
                .then();
    }

    @Test
    void whoSellsAndHasTheRoyaltyGetsBoth() {
        given(new BalanceDecider(), credited(Share.SALE))
                .when(credit(Share.ROYALTY))
                .then(credited(Share.ROYALTY));
    }

    @Test
    void aPartIsTakenBackOnce() {
        BalanceCommand debit = new BalanceCommand.Debit(BALANCE, ORDER, PICTURE, Share.SALE, PROCEEDS.net(), PROCEEDS);
        BalanceEvent debited = new BalanceEvent.Debited(ORDER, PICTURE, Share.SALE, PROCEEDS.net(), PROCEEDS);

        given(new BalanceDecider(), credited(Share.SALE)).when(debit).then(debited);
        given(new BalanceDecider(), credited(Share.SALE), debited).when(debit).then();
        given(new BalanceDecider(), debited).when(credit(Share.SALE)).then(credited(Share.SALE));
    }

    private static BalanceEvent givenUp(long cents) {
        return new BalanceEvent.GivenUp(ORDER, PICTURE, Share.SALE, new Money(cents, "USD"), PROCEEDS);
    }

    @Test
    void whoLeavesLetsGoOfWhatIsOwedOnce() {
        long net = PROCEEDS.net().amount();
        BalanceCommand giveUp = new BalanceCommand.GiveUp(BALANCE);

        given(new BalanceDecider()).when(giveUp).then();
        given(new BalanceDecider(), credited(Share.SALE)).when(giveUp).then(givenUp(net));
        given(new BalanceDecider(), credited(Share.SALE), givenUp(net))
                .when(giveUp)
                .then();
    }

    @Test
    void aRefundAfterwardsIsLetGoTheOtherWayRound() {
        long net = PROCEEDS.net().amount();
        BalanceEvent debited = new BalanceEvent.Debited(ORDER, PICTURE, Share.SALE, PROCEEDS.net(), PROCEEDS);
        BalanceCommand giveUp = new BalanceCommand.GiveUp(BALANCE);

        given(new BalanceDecider(), credited(Share.SALE), givenUp(net), debited)
                .when(giveUp)
                .then(givenUp(-net));
        given(new BalanceDecider(), credited(Share.SALE), givenUp(net), debited, givenUp(-net))
                .when(giveUp)
                .then();
        given(new BalanceDecider(), credited(Share.SALE), debited).when(giveUp).then();
    }

    @Test
    void aBalanceKnowsWhoseItIs() {
        assertThat(BALANCE.value()).isEqualTo("ann_-b_o");
        assertThat(BALANCE.account()).isEqualTo(new AccountId("ann_-b"));
    }
}
