package io.picasso.pictures.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;
import static io.picasso.platform.eventsourcing.Decision.refuseField;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Currencies;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.pictures.Description;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureEvent;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a picture: one creator for ever, one owner of each edition at a time, one buyer of what is offered. */
public final class PictureDecider implements Decider<Optional<Picture>, PictureCommand, PictureEvent> {
    private static final int MOST_EDITIONS = 1_000;
    private static final int MOST_ROYALTY = 25;
    private static final String NOT_OWNER = "pictures.not-owner";
    private static final String INVALID = "pictures.invalid";

    @Override
    public Class<PictureCommand> commands() {
        return PictureCommand.class;
    }

    @Override
    public Optional<Picture> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<Picture> evolve(Optional<Picture> state, PictureEvent event) {
        return switch (event) {
            case PictureEvent.Published published -> Optional.of(Picture.published(published));
            case PictureEvent.Described described -> state.map(picture -> picture.describedAs(described.description()));
            case PictureEvent.Priced priced -> state.map(picture -> picture.pricedAt(priced.price()));
            case PictureEvent.Listed listed -> state.map(picture -> picture.offered(true));
            case PictureEvent.Unlisted unlisted -> state.map(picture -> picture.offered(false));
            case PictureEvent.Reserved reserved -> state.map(picture -> picture.reserved(reserved));
            case PictureEvent.Released released -> state.map(picture -> picture.released(released.order()));
            case PictureEvent.Sold sold -> state.map(picture -> picture.sold(sold));
            case PictureEvent.SaleReversed reversed ->
                state.map(picture -> picture.undone(reversed.order(), reversed.edition()));
            case PictureEvent.EditionOffered offered -> state.map(picture -> picture.copyOffered(offered));
            case PictureEvent.EditionWithdrawn withdrawn ->
                state.map(picture -> picture.copyWithdrawn(withdrawn.edition()));
            case PictureEvent.Returned returned -> state.map(picture -> picture.returned(returned));
            case PictureEvent.Frozen frozen -> state.map(picture -> picture.frozen(frozen));
            case PictureEvent.Thawed thawed -> state.map(picture -> picture.thawed(thawed.order()));
            case PictureEvent.Deleted deleted -> Optional.empty();
        };
    }

    @Override
    public Decision decide(Optional<Picture> state, PictureCommand command) {
        if (command instanceof PictureCommand.Publish publish) {
            return state.isPresent() ? accept() : publish(publish);
        }
        if (state.isEmpty()) {
            return refuse("pictures.unknown", "There is no such picture.");
        }
        Picture picture = state.get();
        return switch (command) {
            case PictureCommand.Publish publish -> accept();
            case PictureCommand.Edit edit -> edit(picture, edit);
            case PictureCommand.Delete delete -> delete(picture, delete.by());
            case PictureCommand.Withdraw withdraw -> Abandonment.withdraw(picture, withdraw.by());
            case PictureCommand.AskLeave ask -> Abandonment.askLeave(picture, ask.by());
            case PictureCommand.AskKeep ask ->
                picture.keeper().equals(ask.by()) ? accept() : refuse(NOT_OWNER, "Somebody else keeps this picture.");
            case PictureCommand.Abandon abandon -> Abandonment.decide(picture, abandon.by());
            case PictureCommand.OpenOriginal open ->
                picture.isOwner(open.by()) ? accept() : refuse(NOT_OWNER, "Only an owner can have the original.");
            case PictureCommand.Quote quote -> quote(picture, quote);
            case PictureCommand.Reserve reserve -> reserve(picture, reserve);
            case PictureCommand.Release release ->
                picture.reservations().containsKey(release.order())
                        ? accept(new PictureEvent.Released(release.order()))
                        : accept();
            case PictureCommand.Sell sell -> sell(picture, sell);
            case PictureCommand.ReverseSale reverse -> reverse(picture, reverse);
            case PictureCommand.AskReturn ask -> askReturn(picture, ask.order());
            case PictureCommand.ReturnSale returnSale -> returnSale(picture, returnSale.order());
            case PictureCommand.Freeze freeze -> freeze(picture, freeze.order());
            case PictureCommand.Thaw thaw ->
                picture.frozen().containsKey(thaw.order())
                        ? accept(new PictureEvent.Thawed(
                                thaw.order(), picture.frozen().get(thaw.order())))
                        : accept();
        };
    }

    private static Decision publish(PictureCommand.Publish command) {
        Optional<Description.Fault> fault = command.description().fault();
        if (fault.isPresent()) {
            return refuseField(INVALID, fault.get().field(), fault.get().message());
        }
        if (command.editions() < 1 || command.editions() > MOST_EDITIONS) {
            return refuseField(INVALID, "editions", "A picture has 1 to " + MOST_EDITIONS + " editions.");
        }
        if (command.royaltyPercent() < 0 || command.royaltyPercent() > MOST_ROYALTY) {
            return refuseField(INVALID, "royalty", "The royalty is 0 to " + MOST_ROYALTY + " per cent.");
        }
        Money price = command.price();
        Optional<String> priceFault = price == null ? Optional.empty() : Currencies.faultOf(price);
        if (priceFault.isPresent()) {
            return refuseField(INVALID, "amount", priceFault.get());
        }
        return accept(new PictureEvent.Published(
                command.by(),
                command.description(),
                price,
                price != null,
                command.editions(),
                command.royaltyPercent(),
                command.files()));
    }

    private static Decision edit(Picture picture, PictureCommand.Edit command) {
        Money price = command.price();
        Optional<String> priceFault = price == null ? Optional.empty() : Currencies.faultOf(price);
        if (picture.keeper().equals(command.by())) {
            return editAsKeeper(picture, command, priceFault);
        }
        if (!picture.isOwner(command.by()) || command.description() != null) {
            return refuse(NOT_OWNER, "Only its owner can change a picture.");
        }
        return priceFault
                .map(fault -> refuseField(INVALID, "price", fault))
                .orElseGet(() -> offerCopies(picture, command.by(), price, command.forSale()));
    }

    private static Decision editAsKeeper(Picture picture, PictureCommand.Edit command, Optional<String> priceFault) {
        Description description = command.description();
        Optional<Description.Fault> fault = description == null ? Optional.empty() : description.fault();
        if (fault.isPresent()) {
            return refuseField(INVALID, fault.get().field(), fault.get().message());
        }
        if (priceFault.isPresent()) {
            return refuseField(INVALID, "price", priceFault.get());
        }
        Money price = command.price();
        boolean forSale = command.forSale() == null ? picture.forSale() : command.forSale();
        if (forSale && price == null && picture.price() == null) {
            return refuseField(INVALID, "price", "A picture needs a price before it can be for sale.");
        }
        if (forSale && !picture.forSale()) {
            List<Integer> copies = picture.editionsOf(command.by());
            if (copies.isEmpty()) {
                return refuse("pictures.sold-out", "Every edition is sold.");
            }
            if (copies.stream().allMatch(picture::isFrozen)) {
                return frozen();
            }
        }
        return new Decision.Accepted(changes(picture, description, price, forSale));
    }

    /** What the owner of copies does applies to all of them that are not in dispute. */
    private static Decision offerCopies(
            Picture picture, AccountId owner, @Nullable Money price, @Nullable Boolean forSale) {
        List<Integer> copies = picture.editionsOf(owner).stream()
                .filter(edition -> !picture.isFrozen(edition))
                .toList();
        List<Integer> offered =
                copies.stream().filter(picture.offers()::containsKey).toList();
        if (Boolean.FALSE.equals(forSale)) {
            return new Decision.Accepted(offered.stream()
                    .<Event>map(edition -> new PictureEvent.EditionWithdrawn(edition, owner))
                    .toList());
        }
        if (copies.isEmpty()) {
            return frozen();
        }
        if (forSale == null && price != null && offered.isEmpty()) {
            return refuseField(INVALID, "forSale", "Your copy is not for sale; offer it together with its price.");
        }
        if (forSale != null && price == null && offered.isEmpty()) {
            return refuseField(INVALID, "price", "A copy needs a price before it can be for sale.");
        }
        if (price == null) {
            return accept();
        }
        return new Decision.Accepted((forSale == null ? offered : copies)
                .stream()
                        .filter(edition -> !price.equals(picture.offers().get(edition)))
                        .<Event>map(edition -> new PictureEvent.EditionOffered(edition, owner, price))
                        .toList());
    }

    private static Decision frozen() {
        return refuse("pictures.frozen", "The payment of this picture is in dispute; it cannot be offered meanwhile.");
    }

    private static List<Event> changes(
            Picture picture, @Nullable Description description, @Nullable Money price, boolean forSale) {
        List<Event> events = new ArrayList<>();
        if (description != null && !description.equals(picture.description())) {
            events.add(new PictureEvent.Described(description));
        }
        if (price != null && !price.equals(picture.price())) {
            events.add(new PictureEvent.Priced(price));
        }
        if (forSale != picture.forSale()) {
            events.add(forSale ? new PictureEvent.Listed() : new PictureEvent.Unlisted());
        }
        return events;
    }

    private static Decision delete(Picture picture, AccountId by) {
        if (!picture.keeper().equals(by)) {
            return refuse(NOT_OWNER, "Only its owner can delete a picture.");
        }
        if (picture.everSold()) {
            return refuse("pictures.sold", "A picture that was ever sold stays.");
        }
        return picture.reservations().isEmpty()
                ? accept(new PictureEvent.Deleted())
                : refuse("pictures.reserved", "Somebody is buying this picture just now.");
    }

    private static Decision quote(Picture picture, PictureCommand.Quote command) {
        if (isKnown(picture, command.order())) {
            return accept();
        }
        return switch (Market.find(picture, command.buyer(), command.price())) {
            case Market.Find.Copy copy -> accept();
            case Market.Find.Nothing nothing -> nothing.why();
        };
    }

    private static boolean isKnown(Picture picture, OrderId order) {
        return picture.reservations().containsKey(order)
                || picture.saleOf(order).isPresent();
    }

    private static Decision reserve(Picture picture, PictureCommand.Reserve command) {
        if (isKnown(picture, command.order())) {
            return accept();
        }
        return switch (Market.find(picture, command.buyer(), command.price())) {
            case Market.Find.Copy copy ->
                accept(new PictureEvent.Reserved(
                        command.order(),
                        copy.edition(),
                        copy.seller(),
                        command.buyer(),
                        command.price(),
                        command.until()));
            case Market.Find.Nothing nothing -> nothing.why();
        };
    }

    /** An edition that went into dispute, or back to somebody else, after it was reserved is not sold. */
    private static Decision sell(Picture picture, PictureCommand.Sell command) {
        if (picture.saleOf(command.order()).isPresent()) {
            return accept();
        }
        Picture.Deal deal = picture.reservations().get(command.order());
        boolean sellable = deal != null
                && !picture.isFrozen(deal.edition())
                && picture.ownerOf(deal.edition()).equals(deal.seller());
        return deal != null && sellable
                ? accept(new PictureEvent.Sold(
                        command.order(), deal.edition(), deal.seller(), deal.buyer(), deal.price()))
                : refuse("orders.picture-gone", "The picture is not kept for this order any more.");
    }

    private static Decision reverse(Picture picture, PictureCommand.ReverseSale command) {
        Optional<Picture.Sale> sale = picture.saleOf(command.order());
        if (sale.isEmpty()) {
            return accept();
        }
        Picture.Deal deal = sale.get().deal();
        return picture.isLast(sale.get())
                ? accept(new PictureEvent.SaleReversed(command.order(), deal.edition(), deal.seller(), deal.buyer()))
                : refuse("pictures.resold", "The picture was sold on.");
    }

    /**
     * An edition of which the money is in dispute is sold to nobody, so its reservation does not keep it from going back; any
     * other reservation does.
     */
    private static Decision askReturn(Picture picture, OrderId order) {
        Optional<Picture.Sale> sale = picture.saleOf(order);
        if (sale.isEmpty()) {
            return refuse("orders.not-sold", "This order has no picture to give back.");
        }
        int edition = sale.get().deal().edition();
        boolean promised = picture.isReserved(edition) && !picture.frozen().containsKey(order);
        return picture.isLast(sale.get()) && !promised
                ? accept()
                : refuse("orders.resold", "The picture was sold on, or somebody is buying it just now.");
    }

    private static Decision returnSale(Picture picture, OrderId order) {
        Optional<Picture.Sale> sale = picture.saleOf(order);
        if (sale.isEmpty()) {
            return accept();
        }
        Picture.Deal deal = sale.get().deal();
        Decision answer = askReturn(picture, order);
        return answer instanceof Decision.Accepted
                ? accept(new PictureEvent.Returned(order, deal.edition(), deal.seller(), deal.buyer()))
                : answer;
    }

    /** There is nothing to freeze for a sale whose edition is somebody else's by now. */
    private static Decision freeze(Picture picture, OrderId order) {
        return picture.saleOf(order)
                .filter(picture::isLast)
                .filter(sale -> !picture.frozen().containsKey(order))
                .map(sale -> accept(new PictureEvent.Frozen(order, sale.deal().edition())))
                .orElse(accept());
    }
}
