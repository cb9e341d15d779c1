package io.picasso.pictures.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.pictures.Description;
import io.picasso.pictures.PictureEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know about a picture in the gallery.
 *
 * @param owners who owns an edition that has left its creator, by its number from 1
 * @param reservations editions that are kept for orders which may still come to nothing
 * @param sales editions that orders have transferred
 */
record Picture(
        AccountId creator,
        int editions,
        Description description,
        @Nullable Money price,
        boolean forSale,
        Map<Integer, AccountId> owners,
        Map<OrderId, Deal> reservations,
        Map<OrderId, Deal> sales) {

    /** One edition between two people. */
    record Deal(int edition, AccountId seller, AccountId buyer, Money price) {}

    static Picture published(PictureEvent.Published event) {
        return new Picture(
                event.creator(),
                event.editions(),
                event.description(),
                event.price(),
                event.forSale(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** Who may offer it: the owner of a unique picture, the creator of one with more editions. */
    AccountId seller() {
        return editions == 1 ? owners.getOrDefault(1, creator) : creator;
    }

    boolean isOwner(AccountId account) {
        return owners.containsValue(account) || owners.size() < editions && creator.equals(account);
    }

    /** The lowest edition that the seller still has and has promised to nobody. */
    Optional<Integer> freeEdition() {
        AccountId seller = seller();
        return IntStream.rangeClosed(1, editions)
                .filter(edition -> owners.getOrDefault(edition, creator).equals(seller))
                .filter(edition -> reservations.values().stream().noneMatch(deal -> deal.edition() == edition))
                .boxed()
                .findFirst();
    }

    Picture describedAs(Description next) {
        return new Picture(creator, editions, next, price, forSale, owners, reservations, sales);
    }

    Picture pricedAt(Money next) {
        return new Picture(creator, editions, description, next, forSale, owners, reservations, sales);
    }

    Picture offered(boolean next) {
        return new Picture(creator, editions, description, price, next, owners, reservations, sales);
    }

    Picture reserved(PictureEvent.Reserved event) {
        Deal deal = new Deal(event.edition(), event.seller(), event.buyer(), event.price());
        return with(owners, plus(reservations, event.order(), deal), sales);
    }

    Picture released(OrderId order) {
        return with(owners, minus(reservations, order), sales);
    }

    /** A unique picture is not for sale under its new owner until that owner offers it; so is one whose last edition is gone. */
    Picture sold(PictureEvent.Sold event) {
        Deal deal = new Deal(event.edition(), event.seller(), event.buyer(), event.price());
        Picture next = with(
                plus(owners, event.edition(), event.buyer()),
                minus(reservations, event.order()),
                plus(sales, event.order(), deal));
        return editions == 1 || next.owners.size() == editions ? next.offered(false) : next;
    }

    Picture reversed(PictureEvent.SaleReversed event) {
        return with(plus(owners, event.edition(), event.seller()), reservations, minus(sales, event.order()));
    }

    private Picture with(
            Map<Integer, AccountId> nextOwners, Map<OrderId, Deal> nextReservations, Map<OrderId, Deal> nextSales) {
        return new Picture(creator, editions, description, price, forSale, nextOwners, nextReservations, nextSales);
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
