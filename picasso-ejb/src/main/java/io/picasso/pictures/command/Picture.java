package io.picasso.pictures.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.pictures.Description;
import io.picasso.pictures.PictureEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know about a picture in the gallery.
 *
 * <p>A unique picture is offered by its owner, with the picture's own price. One with more editions has that price for the
 * copies that the creator still has; a copy that was sold has an offer of its own.
 *
 * @param chains the sales of each edition in their order, by its number from 1: the last buyer owns it, otherwise the creator
 * @param offers what the owners of copies ask for them, by edition; empty for a unique picture
 * @param reservations editions that are kept for orders which may still come to nothing
 * @param frozen sales whose money is in dispute
 * @param everSold whether an edition ever left the creator
 */
record Picture(
        AccountId creator,
        int editions,
        Description description,
        @Nullable Money price,
        boolean forSale,
        Map<Integer, List<Sale>> chains,
        Map<Integer, Money> offers,
        Map<OrderId, Deal> reservations,
        Map<OrderId, Integer> frozen,
        boolean everSold) {

    /** One edition between two people. */
    record Deal(int edition, AccountId seller, AccountId buyer, Money price) {}

    /** A deal that was done. */
    record Sale(OrderId order, Deal deal) {}

    static Picture published(PictureEvent.Published event) {
        return new Picture(
                event.creator(),
                event.editions(),
                event.description(),
                event.price(),
                event.forSale(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                false);
    }

    boolean isUnique() {
        return editions == 1;
    }

    /** Who describes the picture and sets its price: the owner of a unique one, the creator of one with more editions. */
    AccountId keeper() {
        return isUnique() ? ownerOf(1) : creator;
    }

    AccountId ownerOf(int edition) {
        return lastSaleOf(edition).map(sale -> sale.deal().buyer()).orElse(creator);
    }

    private Optional<Sale> lastSaleOf(int edition) {
        List<Sale> chain = chains.getOrDefault(edition, List.of());
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
    }

    boolean isOwner(AccountId account) {
        return !editionsOf(account).isEmpty();
    }

    List<Integer> editionsOf(AccountId owner) {
        return IntStream.rangeClosed(1, editions)
                .filter(edition -> ownerOf(edition).equals(owner))
                .boxed()
                .toList();
    }

    /** Whether an edition is promised to nobody and not in dispute. */
    boolean isFree(int edition) {
        return !isReserved(edition) && !isFrozen(edition);
    }

    boolean isReserved(int edition) {
        return reservations.values().stream().anyMatch(deal -> deal.edition() == edition);
    }

    boolean isFrozen(int edition) {
        return frozen.containsValue(edition);
    }

    /** The sale of an order, if it took place and was not undone. */
    Optional<Sale> saleOf(OrderId order) {
        return chains.values().stream()
                .flatMap(Collection::stream)
                .filter(sale -> sale.order().equals(order))
                .findFirst();
    }

    /** Whether nobody has the edition after this sale's buyer. */
    boolean isLast(Sale sale) {
        return lastSaleOf(sale.deal().edition()).filter(sale::equals).isPresent();
    }

    Picture describedAs(Description next) {
        return new Picture(creator, editions, next, price, forSale, chains, offers, reservations, frozen, everSold);
    }

    Picture pricedAt(Money next) {
        return new Picture(
                creator, editions, description, next, forSale, chains, offers, reservations, frozen, everSold);
    }

    Picture offered(boolean next) {
        return new Picture(creator, editions, description, price, next, chains, offers, reservations, frozen, everSold);
    }

    Picture copyOffered(PictureEvent.EditionOffered event) {
        return withOffers(plus(offers, event.edition(), event.price()));
    }

    Picture copyWithdrawn(int edition) {
        return withOffers(minus(offers, edition));
    }

    Picture reserved(PictureEvent.Reserved event) {
        Deal deal = new Deal(event.edition(), event.seller(), event.buyer(), event.price());
        return withReservations(plus(reservations, event.order(), deal));
    }

    Picture released(OrderId order) {
        return withReservations(minus(reservations, order));
    }

    /** A unique picture is not for sale under its new owner until that owner offers it; neither is a copy. */
    Picture sold(PictureEvent.Sold event) {
        Deal deal = new Deal(event.edition(), event.seller(), event.buyer(), event.price());
        List<Sale> chain = Stream.concat(
                        chains.getOrDefault(event.edition(), List.of()).stream(),
                        Stream.of(new Sale(event.order(), deal)))
                .toList();
        Picture next = withReservations(minus(reservations, event.order()))
                .withOffers(minus(offers, event.edition()))
                .withChains(plus(chains, event.edition(), chain));
        return isUnique() || next.editionsOf(creator).isEmpty() ? next.offered(false) : next;
    }

    /** The sale never was, as far as ownership goes. */
    Picture undone(OrderId order, int edition) {
        List<Sale> chain = new ArrayList<>(chains.getOrDefault(edition, List.of()));
        chain.removeIf(sale -> sale.order().equals(order));
        return withOffers(minus(offers, edition)).withChains(plus(chains, edition, List.copyOf(chain)));
    }

    /** The edition is its seller's again, who has to offer it anew. */
    Picture returned(PictureEvent.Returned event) {
        Picture next = undone(event.order(), event.edition());
        return isUnique() ? next.offered(false) : next;
    }

    Picture frozen(PictureEvent.Frozen event) {
        return withFrozen(plus(frozen, event.order(), event.edition()));
    }

    Picture thawed(OrderId order) {
        return withFrozen(minus(frozen, order));
    }

    private Picture withOffers(Map<Integer, Money> next) {
        return new Picture(
                creator, editions, description, price, forSale, chains, next, reservations, frozen, everSold);
    }

    private Picture withReservations(Map<OrderId, Deal> next) {
        return new Picture(creator, editions, description, price, forSale, chains, offers, next, frozen, everSold);
    }

    private Picture withChains(Map<Integer, List<Sale>> next) {
        return new Picture(creator, editions, description, price, forSale, next, offers, reservations, frozen, true);
    }

    private Picture withFrozen(Map<OrderId, Integer> next) {
        return new Picture(
                creator, editions, description, price, forSale, chains, offers, reservations, next, everSold);
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> next = new HashMap<>(map);
        next.put(key, value);
        return Map.copyOf(next);
    }

    private static <K, V> Map<K, V> minus(Map<K, V> map, K key) {
        Map<K, V> next = new HashMap<>(map);
        next.remove(key);
        return Map.copyOf(next);
    }
}
