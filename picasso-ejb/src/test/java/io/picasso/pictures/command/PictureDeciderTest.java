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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDeciderTest {
    private static final PictureId PICTURE = new PictureId("p");
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BEN = new AccountId("ben");
    private static final AccountId CLEO = new AccountId("cleo");
    private static final OrderId FIRST = new OrderId("first");
    private static final OrderId SECOND = new OrderId("second");
    private static final Money PRICE = new Money(4_900, "USD");
    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
    private static final Instant UNTIL = NOW.plusSeconds(600);
    private static final Description TEXT = Description.of("Weir", "", "Art", List.of("River"));
    private static final MediaFiles FILES = new MediaFiles("p/o", "p/t", "p/v", "image/jpeg", 1, "00", 4, 3, "#000000");

    private static PictureCommand.Publish publish(@Nullable Money price, int editions, int royalty) {
        return new PictureCommand.Publish(PICTURE, ANN, NOW, TEXT, price, editions, royalty, FILES);
    }

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

    @Test
    void aPictureWithAPriceIsForSaleAtOnce() {
        history().when(publish(PRICE, 1, 10)).then(published(PRICE, 1));
    }

    @Test
    void aPictureWithoutAPriceIsOnlyShown() {
        history().when(publish(null, 1, 10)).then(published(null, 1));
    }

    @Test
    void publishingTwiceChangesNothing() {
        history(published(PRICE, 1)).when(publish(PRICE, 1, 10)).then();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001, 1_000_000})
    void theNumberOfEditionsHasBounds(int editions) {
        history().when(publish(PRICE, editions, 10)).thenRefused("pictures.invalid", "editions");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 26})
    void theRoyaltyHasBounds(int royalty) {
        history().when(publish(PRICE, 1, royalty)).thenRefused("pictures.invalid", "royalty");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 49, 100_000_000, Long.MAX_VALUE})
    void thePriceHasBounds(long amount) {
        history().when(publish(new Money(amount, "USD"), 1, 10)).thenRefused("pictures.invalid", "amount");
    }

    @Test
    void aPictureNeedsATitle() {
        Description untitled = Description.of(" ", "", "Art", List.of());
        history()
                .when(new PictureCommand.Publish(PICTURE, ANN, NOW, untitled, PRICE, 1, 10, FILES))
                .thenRefused("pictures.invalid", "title");
    }

    @Test
    void nothingCanBeDoneWithAPictureThatIsNotThere() {
        history().when(reserve(FIRST, BEN, PRICE)).thenRefused("pictures.unknown");
        history(published(PRICE, 1), new PictureEvent.Deleted())
                .when(reserve(FIRST, BEN, PRICE))
                .thenRefused("pictures.unknown");
    }

    @Test
    void theOwnerChangesTextPriceAndOffer() {
        Description next = Description.of("Dam", "", "Art", List.of());
        history(published(PRICE, 1))
                .when(edit(ANN, next, new Money(100, "USD"), false))
                .then(
                        new PictureEvent.Described(next),
                        new PictureEvent.Priced(new Money(100, "USD")),
                        new PictureEvent.Unlisted());
    }

    @Test
    void anEditThatSaysWhatIsSoAlreadyChangesNothing() {
        history(published(PRICE, 1)).when(edit(ANN, TEXT, PRICE, true)).then();
    }

    @Test
    void onlyTheOwnerEdits() {
        history(published(PRICE, 1)).when(edit(BEN, null, null, false)).thenRefused("pictures.not-owner");
    }

    @Test
    void withoutAPriceThereIsNoOffer() {
        history(published(null, 1)).when(edit(ANN, null, null, true)).thenRefused("pictures.invalid", "price");
        history(published(null, 1))
                .when(edit(ANN, null, PRICE, true))
                .then(new PictureEvent.Priced(PRICE), new PictureEvent.Listed());
    }

    @Test
    void anEditKeepsTheRulesOfTextAndPrice() {
        history(published(PRICE, 1))
                .when(edit(ANN, null, new Money(1, "USD"), null))
                .thenRefused("pictures.invalid", "price");
        history(published(PRICE, 1))
                .when(edit(ANN, Description.of("", "", "Art", List.of()), null, null))
                .thenRefused("pictures.invalid", "title");
    }

    @Test
    void anUnsoldPictureCanBeDeletedByItsOwner() {
        history(published(PRICE, 1))
                .when(new PictureCommand.Delete(PICTURE, ANN, NOW))
                .then(new PictureEvent.Deleted());
        history(published(PRICE, 1))
                .when(new PictureCommand.Delete(PICTURE, BEN, NOW))
                .thenRefused("pictures.not-owner");
    }

    @Test
    void aPictureThatSomebodyIsBuyingOrHasBoughtStays() {
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN))
                .when(new PictureCommand.Delete(PICTURE, ANN, NOW))
                .thenRefused("pictures.reserved");
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN), sold(FIRST, 1, ANN, BEN))
                .when(new PictureCommand.Delete(PICTURE, BEN, NOW))
                .thenRefused("pictures.sold");
    }

    @Test
    void oneBuyerReservesAndTheNextIsTold() {
        history(published(PRICE, 1)).when(reserve(FIRST, BEN, PRICE)).then(reserved(FIRST, 1, ANN, BEN));
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN))
                .when(reserve(SECOND, CLEO, PRICE))
                .thenRefused("orders.picture-gone");
    }

    @Test
    void reservingAgainForTheSameOrderChangesNothing() {
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN))
                .when(reserve(FIRST, BEN, PRICE))
                .then();
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN), sold(FIRST, 1, ANN, BEN))
                .when(reserve(FIRST, BEN, PRICE))
                .then();
    }

    @Test
    void thePriceMustBeTheOneThatWasSeen() {
        history(published(PRICE, 1))
                .when(reserve(FIRST, BEN, new Money(4_899, "USD")))
                .thenRefused("orders.price-changed");
        history(published(PRICE, 1))
                .when(reserve(FIRST, BEN, new Money(4_900, "EUR")))
                .thenRefused("orders.price-changed");
    }

    @Test
    void nobodyBuysTheirOwnPicture() {
        history(published(PRICE, 1)).when(reserve(FIRST, ANN, PRICE)).thenRefused("orders.own-picture");
    }

    @Test
    void whatIsNotOfferedCannotBeReserved() {
        history(published(PRICE, 1), new PictureEvent.Unlisted())
                .when(reserve(FIRST, BEN, PRICE))
                .thenRefused("orders.picture-gone");
    }

    @Test
    void aQuoteSaysTheSameAsAReservationAndChangesNothing() {
        PictureCommand.Quote quote = new PictureCommand.Quote(PICTURE, SECOND, CLEO, PRICE);
        history(published(PRICE, 1)).when(quote).then();
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN)).when(quote).thenRefused("orders.picture-gone");
        history(published(PRICE, 1), reserved(SECOND, 1, ANN, CLEO)).when(quote).then();
    }

    @Test
    void aReleasedPictureIsFreeAgain() {
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN))
                .when(new PictureCommand.Release(PICTURE, FIRST, NOW))
                .then(new PictureEvent.Released(FIRST));
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN), new PictureEvent.Released(FIRST))
                .when(reserve(SECOND, CLEO, PRICE))
                .then(reserved(SECOND, 1, ANN, CLEO));
    }

    @Test
    void releasingWhatIsNotReservedChangesNothing() {
        history(published(PRICE, 1))
                .when(new PictureCommand.Release(PICTURE, FIRST, NOW))
                .then();
    }

    @Test
    void aReservationBecomesASaleOnce() {
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN))
                .when(new PictureCommand.Sell(PICTURE, FIRST, NOW))
                .then(sold(FIRST, 1, ANN, BEN));
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN), sold(FIRST, 1, ANN, BEN))
                .when(new PictureCommand.Sell(PICTURE, FIRST, NOW))
                .then();
        history(published(PRICE, 1))
                .when(new PictureCommand.Sell(PICTURE, FIRST, NOW))
                .thenRefused("orders.picture-gone");
    }

    @Test
    void theBuyerOwnsItAndDecidesWhetherToOfferIt() {
        Event[] bought = {published(PRICE, 1), reserved(FIRST, 1, ANN, BEN), sold(FIRST, 1, ANN, BEN)};
        history(bought).when(reserve(SECOND, CLEO, PRICE)).thenRefused("orders.picture-gone");
        history(bought).when(edit(ANN, null, null, true)).thenRefused("pictures.not-owner");
        history(bought).when(edit(BEN, null, null, true)).then(new PictureEvent.Listed());
    }

    @Test
    void aResaleIsSoldByItsNewOwner() {
        history(published(PRICE, 1), reserved(FIRST, 1, ANN, BEN), sold(FIRST, 1, ANN, BEN), new PictureEvent.Listed())
                .when(reserve(SECOND, ANN, PRICE))
                .then(reserved(SECOND, 1, BEN, ANN));
    }

    @Test
    void onlyAnOwnerOfNowOpensTheOriginal() {
        Event[] bought = {published(PRICE, 1), reserved(FIRST, 1, ANN, BEN), sold(FIRST, 1, ANN, BEN)};
        history(published(PRICE, 1))
                .when(new PictureCommand.OpenOriginal(PICTURE, ANN))
                .then();
        history(bought).when(new PictureCommand.OpenOriginal(PICTURE, BEN)).then();
        history(bought).when(new PictureCommand.OpenOriginal(PICTURE, ANN)).thenRefused("pictures.not-owner");
        history(bought).when(new PictureCommand.OpenOriginal(PICTURE, CLEO)).thenRefused("pictures.not-owner");
    }

    @Test
    void editionsAreSoldOneByOneUntilNoneIsLeft() {
        Event[] oneSold = {published(PRICE, 2), reserved(FIRST, 1, ANN, BEN), sold(FIRST, 1, ANN, BEN)};
        history(oneSold).when(reserve(SECOND, CLEO, PRICE)).then(reserved(SECOND, 2, ANN, CLEO));
        history(
                        published(PRICE, 2),
                        reserved(FIRST, 1, ANN, BEN),
                        sold(FIRST, 1, ANN, BEN),
                        reserved(SECOND, 2, ANN, CLEO),
                        sold(SECOND, 2, ANN, CLEO))
                .when(reserve(new OrderId("third"), CLEO, PRICE))
                .thenRefused("orders.picture-gone");
        history(oneSold).when(new PictureCommand.OpenOriginal(PICTURE, ANN)).then();
    }

    @Test
    void twoEditionsAreKeptForTwoBuyersAtOnce() {
        history(published(PRICE, 2), reserved(FIRST, 1, ANN, BEN))
                .when(reserve(SECOND, CLEO, PRICE))
                .then(reserved(SECOND, 2, ANN, CLEO));
    }

    @Test
    void whatIsSoldOutCannotBeOfferedByItsCreator() {
        history(
                        published(PRICE, 2),
                        reserved(FIRST, 1, ANN, BEN),
                        sold(FIRST, 1, ANN, BEN),
                        reserved(SECOND, 2, ANN, CLEO),
                        sold(SECOND, 2, ANN, CLEO))
                .when(edit(ANN, null, null, true))
                .thenRefused("pictures.sold-out");
    }

    @Test
    void aSaleWhoseMoneyNeverCameIsReversed() {
        Event[] bought = {published(PRICE, 1), reserved(FIRST, 1, ANN, BEN), sold(FIRST, 1, ANN, BEN)};
        history(bought)
                .when(new PictureCommand.ReverseSale(PICTURE, FIRST, NOW))
                .then(new PictureEvent.SaleReversed(FIRST, 1, ANN, BEN));
        history(published(PRICE, 1))
                .when(new PictureCommand.ReverseSale(PICTURE, FIRST, NOW))
                .then();
        history(
                        published(PRICE, 1),
                        reserved(FIRST, 1, ANN, BEN),
                        sold(FIRST, 1, ANN, BEN),
                        new PictureEvent.SaleReversed(FIRST, 1, ANN, BEN))
                .when(new PictureCommand.OpenOriginal(PICTURE, BEN))
                .thenRefused("pictures.not-owner");
    }

    @Test
    void aSaleIsNotReversedBehindTheBackOfALaterBuyer() {
        history(
                        published(PRICE, 1),
                        reserved(FIRST, 1, ANN, BEN),
                        sold(FIRST, 1, ANN, BEN),
                        new PictureEvent.Listed(),
                        reserved(SECOND, 1, BEN, CLEO),
                        sold(SECOND, 1, BEN, CLEO))
                .when(new PictureCommand.ReverseSale(PICTURE, FIRST, NOW))
                .thenRefused("pictures.resold");
    }
}
