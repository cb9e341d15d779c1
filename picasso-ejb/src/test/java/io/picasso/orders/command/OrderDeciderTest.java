package io.picasso.orders.command;

import static io.picasso.platform.eventsourcing.Scenario.given;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.orders.CancelReason;
import io.picasso.orders.OrderCommand;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.Scenario;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderDeciderTest {
    private static final OrderId ORDER = new OrderId("o");
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BEN = new AccountId("ben");
    private static final PictureId PICTURE = new PictureId("p");
    private static final Money PRICE = new Money(350, "USD");
    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
    private static final Instant UNTIL = NOW.plusSeconds(600);

    private static final Event PLACED = new OrderEvent.Placed(BEN, PICTURE, PRICE);
    private static final Event RESERVED = new OrderEvent.Reserved(ANN, 1, "cs_1", "https://pay", UNTIL);
    private static final Event AUTHORISED = new OrderEvent.Authorised("pi_1");
    private static final Proceeds PROCEEDS = new Proceeds(
            ANN, ANN, PRICE, new Money(41, "USD"), new Money(18, "USD"), new Money(0, "USD"), new Money(291, "USD"));
    private static final Event COMPLETED = new OrderEvent.Completed(PROCEEDS);
    private static final Event GIVEN_UP = new OrderEvent.CancelRequested(CancelReason.GIVEN_UP);
    private static final Event CANCELLED = new OrderEvent.Cancelled(CancelReason.GIVEN_UP);

    private static final OrderCommand MARK =
            new OrderCommand.MarkReserved(ORDER, ANN, 1, "cs_1", "https://pay", UNTIL, NOW);
    private static final OrderCommand GIVE_UP = new OrderCommand.GiveUp(ORDER, BEN, NOW);
    private static final OrderCommand AUTHORISE = new OrderCommand.Authorise(ORDER, "pi_1", NOW);
    private static final OrderCommand COMPLETE = new OrderCommand.Complete(ORDER, PROCEEDS, NOW);
    private static final OrderCommand DECLINE = new OrderCommand.RequestCancel(ORDER, CancelReason.DECLINED, NOW);
    private static final OrderCommand CANCEL = new OrderCommand.Cancel(ORDER, CancelReason.EXPIRED, NOW);

    /** A history for each phase of an order that exists. */
    enum History {
        PLACED(OrderDeciderTest.PLACED),
        RESERVED(OrderDeciderTest.PLACED, OrderDeciderTest.RESERVED),
        ENDING(OrderDeciderTest.PLACED, OrderDeciderTest.RESERVED, GIVEN_UP),
        AUTHORISED(OrderDeciderTest.PLACED, OrderDeciderTest.RESERVED, OrderDeciderTest.AUTHORISED),
        COMPLETED(
                OrderDeciderTest.PLACED,
                OrderDeciderTest.RESERVED,
                OrderDeciderTest.AUTHORISED,
                OrderDeciderTest.COMPLETED),
        CANCELLED(OrderDeciderTest.PLACED, OrderDeciderTest.RESERVED, GIVEN_UP, OrderDeciderTest.CANCELLED);

        private final Scenario<?, OrderCommand, OrderEvent> scenario;

        History(Event... events) {
            scenario = given(new OrderDecider(), events);
        }

        Scenario.Outcome when(OrderCommand command) {
            return scenario.when(command);
        }
    }

    private static Scenario<?, OrderCommand, OrderEvent> nothing() {
        return given(new OrderDecider());
    }

    private static OrderCommand place(AccountId buyer, Money price) {
        return new OrderCommand.Place(ORDER, buyer, PICTURE, price, NOW);
    }

    @Test
    void isPlacedOnce() {
        nothing().when(place(BEN, PRICE)).then(PLACED);
        nothing().when(place(BEN, new Money(0, "USD"))).thenRefused("orders.invalid", "price");
        nothing().when(place(BEN, new Money(350, "XXX"))).thenRefused("orders.invalid", "price");
    }

    @ParameterizedTest
    @EnumSource
    void placingAgainChangesNothing(History history) {
        history.when(place(BEN, PRICE)).then();
        history.when(new OrderCommand.Find(ORDER, BEN, PICTURE, PRICE)).then();
    }

    @ParameterizedTest
    @EnumSource
    void theSameKeyForAnotherWishIsRefused(History history) {
        history.when(place(BEN, new Money(351, "USD"))).thenRefused("orders.key-reused", "Idempotency-Key");
        history.when(place(ANN, PRICE)).thenRefused("orders.key-reused", "Idempotency-Key");
        history.when(new OrderCommand.Find(ORDER, BEN, new PictureId("q"), PRICE))
                .thenRefused("orders.key-reused", "Idempotency-Key");
    }

    @Test
    void whatWasNeverPlacedIsUnknown() {
        nothing().when(new OrderCommand.Find(ORDER, BEN, PICTURE, PRICE)).then();
        for (OrderCommand command : new OrderCommand[] {MARK, GIVE_UP, AUTHORISE, COMPLETE, DECLINE, CANCEL}) {
            nothing().when(command).thenRefused("orders.unknown");
        }
    }

    @Test
    void isReservedOnce() {
        History.PLACED.when(MARK).then(RESERVED);
        History.RESERVED.when(MARK).then();
        History.ENDING.when(MARK).then();
        History.AUTHORISED.when(MARK).then();
        History.COMPLETED.when(MARK).then();
        History.CANCELLED.when(MARK).thenRefused("orders.cancelled");
    }

    @Test
    void aSessionThatBecomesKnownLateDoesNotBringTheOrderBack() {
        given(new OrderDecider(), PLACED, GIVEN_UP).when(MARK).then(RESERVED);
        given(new OrderDecider(), PLACED, GIVEN_UP, RESERVED).when(CANCEL).then(CANCELLED);
        given(new OrderDecider(), PLACED, GIVEN_UP, RESERVED).when(DECLINE).then();
    }

    @Test
    void isGivenUpOnlyBeforePaying() {
        History.PLACED.when(GIVE_UP).then(GIVEN_UP);
        History.RESERVED.when(GIVE_UP).then(GIVEN_UP);
        History.ENDING.when(GIVE_UP).then();
        History.CANCELLED.when(GIVE_UP).then();
        History.AUTHORISED.when(GIVE_UP).thenRefused("orders.already-paid");
        History.COMPLETED.when(GIVE_UP).thenRefused("orders.already-paid");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseGivesItUp(History history) {
        history.when(new OrderCommand.GiveUp(ORDER, ANN, NOW)).thenRefused("orders.not-yours");
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsBuyerMayLookAtIt(History history) {
        history.when(new OrderCommand.Look(ORDER, BEN)).then();
        history.when(new OrderCommand.Look(ORDER, ANN)).thenRefused("orders.not-yours");
    }

    @Test
    void aDeclineOrTheClockEndsItOnlyBeforeItIsPaid() {
        Event declined = new OrderEvent.CancelRequested(CancelReason.DECLINED);
        History.PLACED.when(DECLINE).then(declined);
        History.RESERVED.when(DECLINE).then(declined);
        History.ENDING.when(DECLINE).then();
        History.AUTHORISED.when(DECLINE).then();
        History.COMPLETED.when(DECLINE).then();
        History.CANCELLED.when(DECLINE).then();
    }

    @Test
    void whatWasPaidGoesOnWhateverWasWished() {
        History.PLACED.when(AUTHORISE).then(AUTHORISED);
        History.RESERVED.when(AUTHORISE).then(AUTHORISED);
        History.ENDING.when(AUTHORISE).then(AUTHORISED);
        History.AUTHORISED.when(AUTHORISE).then();
        History.COMPLETED.when(AUTHORISE).then();
        History.CANCELLED.when(AUTHORISE).thenRefused("orders.cancelled");
    }

    @Test
    void completesOnlyWhatIsAuthorised() {
        History.AUTHORISED.when(COMPLETE).then(COMPLETED);
        History.COMPLETED.when(COMPLETE).then();
        History.PLACED.when(COMPLETE).thenRefused("orders.not-authorised");
        History.RESERVED.when(COMPLETE).thenRefused("orders.not-authorised");
        History.ENDING.when(COMPLETE).thenRefused("orders.not-authorised");
        History.CANCELLED.when(COMPLETE).thenRefused("orders.cancelled");
    }

    @Test
    void isCancelledForTheReasonThatEndedIt() {
        Event expired = new OrderEvent.Cancelled(CancelReason.EXPIRED);
        History.PLACED.when(CANCEL).then(expired);
        History.RESERVED.when(CANCEL).then(expired);
        History.ENDING.when(CANCEL).then(CANCELLED);
        History.AUTHORISED.when(CANCEL).then(expired);
        History.CANCELLED.when(CANCEL).then();
        History.COMPLETED.when(CANCEL).thenRefused("orders.completed");
    }

    @Test
    void anOrderThatWasToEndAndWasPaidIsCancelledForTheNewReason() {
        given(new OrderDecider(), PLACED, RESERVED, GIVEN_UP, AUTHORISED)
                .when(new OrderCommand.Cancel(ORDER, CancelReason.PICTURE_GONE, NOW))
                .then(new OrderEvent.Cancelled(CancelReason.PICTURE_GONE));
    }
}
