package io.picasso.pictures.command;

import static io.picasso.platform.eventsourcing.Scenario.given;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.pictures.Description;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of pictures whose owner has left. */
class AbandonmentTest {
    private static final PictureId PICTURE = new PictureId("p");
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BEN = new AccountId("ben");
    private static final OrderId ORDER = new OrderId("first");
    private static final Money PRICE = new Money(4_900, "USD");
    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
    private static final Description TEXT = Description.of("Weir", "", "Art", List.of("River"));
    private static final MediaFiles FILES = new MediaFiles("p/o", "p/t", "p/v", "image/jpeg", 1, "00", 4, 3, "#000000");
    private static final Event RESERVED = new PictureEvent.Reserved(ORDER, 1, ANN, BEN, PRICE, NOW);
    private static final Event SOLD = new PictureEvent.Sold(ORDER, 1, ANN, BEN, PRICE);

    private static Event published(int editions) {
        return new PictureEvent.Published(ANN, TEXT, PRICE, true, editions, 10, FILES);
    }

    private static PictureCommand left(AccountId by) {
        return new PictureCommand.Abandon(PICTURE, by, NOW);
    }

    private static void whenLeft(AccountId by, List<Event> history, Event... then) {
        given(new PictureDecider(), history.toArray(Event[]::new))
                .when(left(by))
                .then(then);
    }

    @Test
    void anUnsoldPictureGoesOnce() {
        whenLeft(ANN, List.of(published(1)), new PictureEvent.Deleted());
        whenLeft(ANN, List.of(published(3)), new PictureEvent.Deleted());
        given(new PictureDecider(), published(1), new PictureEvent.Deleted())
                .when(left(ANN))
                .thenRefused("pictures.unknown");
    }

    @Test
    void oneThatSomebodyIsBuyingIsTakenOffTheMarketAndGoesWhenThatIsOver() {
        whenLeft(ANN, List.of(published(1), RESERVED), new PictureEvent.Unlisted());
        whenLeft(ANN, List.of(published(1), RESERVED, new PictureEvent.Unlisted()));
        whenLeft(
                ANN,
                List.of(published(1), RESERVED, new PictureEvent.Unlisted(), new PictureEvent.Released(ORDER)),
                new PictureEvent.Deleted());
        whenLeft(ANN, List.of(published(1), RESERVED, new PictureEvent.Unlisted(), SOLD));
    }

    @Test
    void aSoldPictureStaysWithItsOwner() {
        whenLeft(ANN, List.of(published(1), RESERVED, SOLD));
        whenLeft(ANN, List.of(published(1), RESERVED, SOLD, new PictureEvent.Listed()));
    }

    @Test
    void whatTheLeaverOffersIsWithdrawn() {
        List<Event> relisted = List.of(published(1), RESERVED, SOLD, new PictureEvent.Listed());
        whenLeft(BEN, relisted, new PictureEvent.Unlisted());
        Event offered = new PictureEvent.EditionOffered(1, BEN, PRICE);
        whenLeft(BEN, List.of(published(2), RESERVED, SOLD, offered), new PictureEvent.EditionWithdrawn(1, BEN));
        whenLeft(ANN, List.of(published(2), RESERVED, SOLD, offered), new PictureEvent.Unlisted());
    }

    @Test
    void whoIsAboutToLeaveOffersNothingAndKeepsEverything() {
        PictureCommand withdraw = new PictureCommand.Withdraw(PICTURE, ANN, NOW);

        given(new PictureDecider(), published(1)).when(withdraw).then(new PictureEvent.Unlisted());
        given(new PictureDecider(), published(1), new PictureEvent.Unlisted())
                .when(withdraw)
                .then();
        given(new PictureDecider(), published(1), RESERVED).when(withdraw).then(new PictureEvent.Unlisted());
        given(new PictureDecider(), published(1), RESERVED, new PictureEvent.Unlisted())
                .when(new PictureCommand.Sell(PICTURE, ORDER, NOW))
                .then(SOLD);
    }

    @Test
    void nobodyLeavesWhoIsSellingJustNow() {
        PictureCommand seller = new PictureCommand.AskLeave(PICTURE, ANN);

        given(new PictureDecider(), published(1), RESERVED).when(seller).thenRefused("pictures.being-sold");
        given(new PictureDecider(), published(1), RESERVED)
                .when(new PictureCommand.AskLeave(PICTURE, BEN))
                .then();
        given(new PictureDecider(), published(1), RESERVED, SOLD).when(seller).then();
        given(new PictureDecider(), published(1), RESERVED, new PictureEvent.Released(ORDER))
                .when(seller)
                .then();
    }

    @Test
    void whoHasNothingOfItChangesNothing() {
        whenLeft(BEN, List.of(published(1)));
        whenLeft(BEN, List.of(published(2), RESERVED));
    }
}
