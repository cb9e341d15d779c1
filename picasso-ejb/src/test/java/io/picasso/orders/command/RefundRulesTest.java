package io.picasso.orders.command;

import static io.picasso.platform.eventsourcing.Scenario.given;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.orders.Approver;
import io.picasso.orders.OrderCommand;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.orders.RefundRefusal;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundRulesTest {
    private static final OrderId ORDER = new OrderId("o");
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BEN = new AccountId("ben");
    private static final Money PRICE = new Money(350, "USD");
    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
    private static final Proceeds PROCEEDS = new Proceeds(
            ANN, ANN, PRICE, new Money(41, "USD"), new Money(18, "USD"), new Money(0, "USD"), new Money(291, "USD"));

    private static final Event REQUESTED = new OrderEvent.RefundRequested("Not it", NOW);
    private static final Event APPROVED = new OrderEvent.RefundApproved(Approver.SELLER);
    private static final Event REFUSED = new OrderEvent.RefundRefused(RefundRefusal.SELLER);
    private static final Event REFUNDED = new OrderEvent.Refunded(true);
    private static final Event DISPUTED = new OrderEvent.Disputed("dp_1");
    private static final Event WON = new OrderEvent.DisputeClosed("dp_1", true);
    private static final Event LOST = new OrderEvent.DisputeClosed("dp_1", false);

    private static final OrderCommand REQUEST = request(BEN, "Not it");
    private static final OrderCommand APPROVE = new OrderCommand.DecideRefund(ORDER, ANN, true, NOW);
    private static final OrderCommand REFUSE = new OrderCommand.DecideRefund(ORDER, ANN, false, NOW);
    private static final OrderCommand OVERDUE = new OrderCommand.ApproveOverdueRefund(ORDER, NOW);
    private static final OrderCommand CANNOT = new OrderCommand.RefuseRefund(ORDER, RefundRefusal.RESOLD, NOW);
    private static final OrderCommand PAID_BACK = new OrderCommand.MarkRefunded(ORDER, NOW);
    private static final OrderCommand OPEN = new OrderCommand.OpenDispute(ORDER, "dp_1", NOW);

    private static OrderCommand request(AccountId by, String reason) {
        return new OrderCommand.RequestRefund(ORDER, by, reason, NOW, NOW);
    }

    private static OrderCommand close(boolean won, boolean returned) {
        return new OrderCommand.CloseDispute(ORDER, "dp_1", won, returned, NOW);
    }

    private static Scenario<?, OrderCommand, OrderEvent> completed(Event... then) {
        List<Event> history = new ArrayList<>(authorised());
        history.add(new OrderEvent.Completed(PROCEEDS));
        history.addAll(List.of(then));
        return given(new OrderDecider(), history.toArray(Event[]::new));
    }

    private static List<Event> authorised() {
        return List.of(
                new OrderEvent.Placed(BEN, new PictureId("p"), PRICE),
                new OrderEvent.Reserved(ANN, 1, "cs_1", "https://pay", NOW),
                new OrderEvent.Authorised("pi_1"));
    }

    @Test
    void onlyTheBuyerOfACompletedOrderAsksAndSaysWhy() {
        completed().when(REQUEST).then(REQUESTED);
        completed().when(request(ANN, "Not it")).thenRefused("orders.not-yours");
        completed().when(request(BEN, "  ")).thenRefused("orders.invalid", "reason");
        completed().when(request(BEN, "x".repeat(501))).thenRefused("orders.invalid", "reason");
        given(new OrderDecider(), authorised().toArray(Event[]::new))
                .when(REQUEST)
                .thenRefused("orders.not-completed");
    }

    @Test
    void askingAgainChangesNothing() {
        completed(REQUESTED).when(REQUEST).then();
        completed(REQUESTED, APPROVED).when(REQUEST).then();
        completed(REQUESTED, APPROVED, REFUNDED).when(REQUEST).then();
        completed(REQUESTED, REFUSED).when(REQUEST).thenRefused("orders.refund-refused");
    }

    @Test
    void anOrderFromBeforeTheDivisionIsNotRefunded() {
        List<Event> history = new ArrayList<>(authorised());
        history.add(new OrderEvent.CompletedUndivided());
        given(new OrderDecider(), history.toArray(Event[]::new)).when(REQUEST).thenRefused("orders.refund-refused");
    }

    @Test
    void onlyTheSellerDecidesAndOnce() {
        completed(REQUESTED).when(APPROVE).then(APPROVED);
        completed(REQUESTED).when(REFUSE).then(REFUSED);
        completed(REQUESTED)
                .when(new OrderCommand.DecideRefund(ORDER, BEN, true, NOW))
                .thenRefused("orders.not-yours");
        completed().when(APPROVE).thenRefused("orders.no-refund-asked");
        completed(REQUESTED, APPROVED).when(APPROVE).then();
        completed(REQUESTED, APPROVED).when(REFUSE).thenRefused("orders.refund-decided");
        completed(REQUESTED, REFUSED).when(REFUSE).then();
        completed(REQUESTED, REFUSED).when(APPROVE).thenRefused("orders.no-refund-asked");
    }

    @Test
    void thePlatformApprovesWhatTheSellerLeftUndecided() {
        completed(REQUESTED).when(OVERDUE).then(new OrderEvent.RefundApproved(Approver.PLATFORM));
        completed(REQUESTED, REFUSED).when(OVERDUE).then();
        completed(REQUESTED, APPROVED).when(OVERDUE).then();
        completed(REQUESTED, DISPUTED).when(OVERDUE).then();
    }

    @Test
    void whatCannotComeBackIsNotPaidBack() {
        completed(REQUESTED, APPROVED).when(CANNOT).then(new OrderEvent.RefundRefused(RefundRefusal.RESOLD));
        completed(REQUESTED, APPROVED, REFUNDED).when(CANNOT).then();
    }

    @Test
    void moneyGoesBackOnceAndOnlyWhenThatWasAgreed() {
        completed(REQUESTED, APPROVED).when(PAID_BACK).then(REFUNDED);
        completed(REQUESTED, APPROVED, REFUNDED).when(PAID_BACK).then();
        completed(REQUESTED).when(PAID_BACK).thenRefused("orders.not-approved");
        completed().when(PAID_BACK).thenRefused("orders.not-approved");
    }

    @Test
    void aDisputeIsOpenedOnceAndKeepsPeopleFromDeciding() {
        completed().when(OPEN).then(DISPUTED);
        completed(DISPUTED).when(OPEN).then();
        completed(DISPUTED, WON).when(OPEN).then();
        completed(DISPUTED).when(REQUEST).thenRefused("orders.disputed");
        completed(REQUESTED, DISPUTED).when(APPROVE).thenRefused("orders.disputed");
        given(new OrderDecider(), authorised().toArray(Event[]::new)).when(OPEN).thenRefused("orders.not-completed");
    }

    @Test
    void aWonDisputeChangesNothingAndALostOneIsARefund() {
        completed(DISPUTED).when(close(true, false)).then(WON);
        completed(DISPUTED).when(close(false, true)).then(LOST, REFUNDED);
        completed(DISPUTED).when(close(false, false)).then(LOST, new OrderEvent.Refunded(false));
        completed(DISPUTED, WON).when(close(true, false)).then();
        completed(DISPUTED, WON).when(REQUEST).then(REQUESTED);
    }
}
