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
import io.picasso.platform.eventsourcing.Scenario;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of editions after their first sale: sold on, given back, frozen. */
class ResaleRulesTest {
    private static final PictureId PICTURE = new PictureId("p");
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BEN = new AccountId("ben");
    private static final AccountId CLEO = new AccountId("cleo");
    private static final OrderId O1 = new OrderId("first");
    private static final OrderId O2 = new OrderId("second");
    private static final OrderId O4 = new OrderId("fourth");
    private static final OrderId O3 = new OrderId("third");
    private static final Money PRICE = new Money(4_900, "USD");
    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
    private static final Instant UNTIL = NOW.plusSeconds(600);
    private static final Description TEXT = Description.of("Weir", "", "Art", List.of("River"));
    private static final MediaFiles FILES = new MediaFiles("p/o", "p/t", "p/v", "image/jpeg", 1, "00", 4, 3, "#000000");

    private static Event published(@Nullable Money price, int editions) {
        return new PictureEvent.Published(ANN, TEXT, price, price != null, editions, 10, FILES);
    }

    private static Event reserved(OrderId order, int edition, AccountId seller, AccountId buyer) {
        return new PictureEvent.Reserved(order, edition, seller, buyer, PRICE, UNTIL);
    }

    private static Event sold(OrderId order, int edition, AccountId seller, AccountId buyer) {
        return new PictureEvent.Sold(order, edition, seller, buyer, PRICE);
    }

    private static PictureCommand.Reserve reserve(OrderId order, AccountId buyer, Money price) {
        return new PictureCommand.Reserve(PICTURE, order, buyer, price, NOW, UNTIL);
    }

    private static PictureCommand.Edit edit(
            AccountId by, @Nullable Description text, @Nullable Money price, @Nullable Boolean forSale) {
        return new PictureCommand.Edit(PICTURE, by, NOW, text, price, forSale);
    }

    private static Scenario<?, PictureCommand, PictureEvent> history(Event... events) {
        return given(new PictureDecider(), events);
    }

    private static final Money MORE = new Money(900, "USD");

    private static final Event[] SOLD_OUT = {
        published(PRICE, 2),
        reserved(O1, 1, ANN, BEN),
        sold(O1, 1, ANN, BEN),
        reserved(O2, 2, ANN, CLEO),
        sold(O2, 2, ANN, CLEO)
    };

    private static Event[] after(Event[] history, Event... more) {
        return Stream.concat(Arrays.stream(history), Arrays.stream(more)).toArray(Event[]::new);
    }

    private static PictureCommand ret(OrderId order) {
        return new PictureCommand.ReturnSale(PICTURE, order, NOW);
    }

    @Test
    void theOwnerOfACopyOffersItAndNothingElse() {
        Event offered = new PictureEvent.EditionOffered(1, BEN, MORE);
        history(SOLD_OUT).when(edit(BEN, null, MORE, true)).then(offered);
        history(after(SOLD_OUT, offered)).when(edit(BEN, null, MORE, true)).then();
        history(after(SOLD_OUT, offered))
                .when(edit(BEN, null, PRICE, null))
                .then(new PictureEvent.EditionOffered(1, BEN, PRICE));
        history(after(SOLD_OUT, offered))
                .when(edit(BEN, null, null, false))
                .then(new PictureEvent.EditionWithdrawn(1, BEN));
        history(SOLD_OUT).when(edit(BEN, TEXT, null, null)).thenRefused("pictures.not-owner");
        history(SOLD_OUT).when(edit(BEN, null, null, true)).thenRefused("pictures.invalid", "price");
        history(SOLD_OUT).when(edit(BEN, null, MORE, null)).thenRefused("pictures.invalid", "forSale");
        history(SOLD_OUT).when(edit(BEN, null, new Money(1, "USD"), true)).thenRefused("pictures.invalid", "price");
    }

    @Test
    void aCopyIsBoughtFromItsOwnerAtItsPrice() {
        Event[] offered = after(SOLD_OUT, new PictureEvent.EditionOffered(2, CLEO, MORE));
        history(offered).when(reserve(O3, BEN, MORE)).then(new PictureEvent.Reserved(O3, 2, CLEO, BEN, MORE, UNTIL));
        history(offered).when(reserve(O3, BEN, PRICE)).thenRefused("orders.price-changed");
        history(offered).when(reserve(O3, CLEO, MORE)).thenRefused("orders.own-picture");
        history(SOLD_OUT).when(reserve(O3, BEN, MORE)).thenRefused("orders.picture-gone");
    }

    @Test
    void aCopyThatIsKeptForOneIsNotOfferedToAnother() {
        Event[] kept = after(
                SOLD_OUT,
                new PictureEvent.EditionOffered(2, CLEO, MORE),
                new PictureEvent.Reserved(O3, 2, CLEO, BEN, MORE, UNTIL));
        history(kept).when(reserve(O4, ANN, MORE)).thenRefused("orders.picture-gone");
    }

    @Test
    void aSaleIsUndoneUntilItIsSoldOn() {
        history(SOLD_OUT).when(ret(O1)).then(new PictureEvent.Returned(O1, 1, ANN, BEN));
        history(after(SOLD_OUT, new PictureEvent.Returned(O1, 1, ANN, BEN)))
                .when(ret(O1))
                .then();
        Event[] soldOn = after(
                SOLD_OUT,
                new PictureEvent.EditionOffered(1, BEN, MORE),
                new PictureEvent.Reserved(O3, 1, BEN, CLEO, MORE, UNTIL));
        history(soldOn).when(ret(O1)).thenRefused("orders.resold");
        Event[] twice = after(soldOn, new PictureEvent.Sold(O3, 1, BEN, CLEO, MORE));
        history(twice).when(ret(O1)).thenRefused("orders.resold");
        history(twice).when(ret(O3)).then(new PictureEvent.Returned(O3, 1, BEN, CLEO));
    }

    @Test
    void whoBoughtACopyBackCannotGiveTheFirstPurchaseBack() {
        Event[] backAgain = after(
                SOLD_OUT, new PictureEvent.Sold(O3, 1, BEN, CLEO, MORE), new PictureEvent.Sold(O4, 1, CLEO, BEN, MORE));
        history(backAgain).when(ret(O1)).thenRefused("orders.resold");
        history(backAgain).when(ret(O4)).then(new PictureEvent.Returned(O4, 1, CLEO, BEN));
    }

    @Test
    void aReturnedPictureIsItsSellersAndNotForSale() {
        Event[] returned = {
            published(PRICE, 1),
            reserved(O1, 1, ANN, BEN),
            sold(O1, 1, ANN, BEN),
            new PictureEvent.Priced(MORE),
            new PictureEvent.Listed(),
            new PictureEvent.Returned(O1, 1, ANN, BEN)
        };
        history(returned).when(new PictureCommand.OpenOriginal(PICTURE, ANN)).then();
        history(returned).when(new PictureCommand.OpenOriginal(PICTURE, BEN)).thenRefused("pictures.not-owner");
        history(returned).when(reserve(O2, CLEO, MORE)).thenRefused("orders.picture-gone");
        history(returned).when(new PictureCommand.Delete(PICTURE, ANN, NOW)).thenRefused("pictures.sold");
    }

    @Test
    void anEditionInDisputeIsNeitherOfferedNorSold() {
        Event frozen = new PictureEvent.Frozen(O1, 1);
        PictureCommand freeze = new PictureCommand.Freeze(PICTURE, O1, NOW);
        history(SOLD_OUT).when(freeze).then(frozen);
        history(after(SOLD_OUT, frozen)).when(freeze).then();
        history(after(SOLD_OUT, frozen)).when(edit(BEN, null, MORE, true)).thenRefused("pictures.frozen");
        Event[] kept = after(
                SOLD_OUT,
                new PictureEvent.EditionOffered(1, BEN, MORE),
                new PictureEvent.Reserved(O3, 1, BEN, CLEO, MORE, UNTIL),
                frozen);
        history(kept).when(new PictureCommand.Sell(PICTURE, O3, NOW)).thenRefused("orders.picture-gone");
        history(kept).when(ret(O1)).then(new PictureEvent.Returned(O1, 1, ANN, BEN));
        history(after(SOLD_OUT, new PictureEvent.EditionOffered(1, BEN, MORE), frozen))
                .when(reserve(O3, CLEO, MORE))
                .thenRefused("orders.picture-gone");
        history(after(SOLD_OUT, frozen))
                .when(new PictureCommand.Thaw(PICTURE, O1, NOW))
                .then(new PictureEvent.Thawed(O1, 1));
        history(SOLD_OUT).when(new PictureCommand.Thaw(PICTURE, O1, NOW)).then();
    }
}
