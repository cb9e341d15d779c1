package io.picasso.pictures.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;
import static io.picasso.platform.eventsourcing.Decision.refuseField;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Currencies;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
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
            case PictureEvent.SaleReversed reversed -> state.map(picture -> picture.reversed(reversed));
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
        if (!picture.seller().equals(command.by())) {
            return refuse(NOT_OWNER, "Only its owner can change a picture.");
        }
        Description description = command.description();
        Optional<Description.Fault> fault = description == null ? Optional.empty() : description.fault();
        if (fault.isPresent()) {
            return refuseField(INVALID, fault.get().field(), fault.get().message());
        }
        Money price = command.price();
        Optional<String> priceFault = price == null ? Optional.empty() : Currencies.faultOf(price);
        if (priceFault.isPresent()) {
            return refuseField(INVALID, "price", priceFault.get());
        }
        boolean forSale = command.forSale() == null ? picture.forSale() : command.forSale();
        if (forSale && price == null && picture.price() == null) {
            return refuseField(INVALID, "price", "A picture needs a price before it can be for sale.");
        }
        if (forSale && !picture.forSale() && picture.owners().size() == picture.editions() && picture.editions() > 1) {
            return refuse("pictures.sold-out", "Every edition is sold.");
        }
        return new Decision.Accepted(changes(picture, description, price, forSale));
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
        if (!picture.seller().equals(by)) {
            return refuse(NOT_OWNER, "Only its owner can delete a picture.");
        }
        if (!picture.owners().isEmpty()) {
            return refuse("pictures.sold", "A picture that was ever sold stays.");
        }
        return picture.reservations().isEmpty()
                ? accept(new PictureEvent.Deleted())
                : refuse("pictures.reserved", "Somebody is buying this picture just now.");
    }

    private static Decision quote(Picture picture, PictureCommand.Quote command) {
        boolean known = picture.reservations().containsKey(command.order())
                || picture.sales().containsKey(command.order());
        return known
                ? accept()
                : Market.objection(picture, command.buyer(), command.price()).orElse(accept());
    }

    private static Decision reserve(Picture picture, PictureCommand.Reserve command) {
        if (picture.reservations().containsKey(command.order())
                || picture.sales().containsKey(command.order())) {
            return accept();
        }
        return Market.objection(picture, command.buyer(), command.price())
                .orElseGet(() -> accept(new PictureEvent.Reserved(
                        command.order(),
                        picture.freeEdition().orElseThrow(),
                        picture.seller(),
                        command.buyer(),
                        command.price(),
                        command.until())));
    }

    private static Decision sell(Picture picture, PictureCommand.Sell command) {
        if (picture.sales().containsKey(command.order())) {
            return accept();
        }
        Picture.Deal deal = picture.reservations().get(command.order());
        return deal == null
                ? refuse("orders.picture-gone", "The picture is not kept for this order any more.")
                : accept(new PictureEvent.Sold(
                        command.order(), deal.edition(), deal.seller(), deal.buyer(), deal.price()));
    }

    private static Decision reverse(Picture picture, PictureCommand.ReverseSale command) {
        Picture.Deal deal = picture.sales().get(command.order());
        if (deal == null) {
            return accept();
        }
        return deal.buyer().equals(picture.owners().get(deal.edition()))
                ? accept(new PictureEvent.SaleReversed(command.order(), deal.edition(), deal.seller(), deal.buyer()))
                : refuse("pictures.resold", "The picture was sold on.");
    }
}
