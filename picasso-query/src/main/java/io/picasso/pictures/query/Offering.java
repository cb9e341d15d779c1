package io.picasso.pictures.query;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.pictures.PictureEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who has the editions of a picture and what they ask for them. What is shown as the picture's price is that of its keeper
 * (the owner of a unique picture, the creator of one with copies) as long as the keeper sells, and then the least that the
 * owner of a copy asks.
 *
 * @param price what the keeper asks, or last asked; null when nothing was ever asked
 * @param listed whether the keeper sells
 * @param holders who has the copies that the creator has not, by edition
 * @param offers what is asked for such copies, by edition
 */
record Offering(
        AccountId creator,
        int editions,
        @Nullable Money price,
        boolean listed,
        Map<Integer, AccountId> holders,
        Map<Integer, Money> offers) {

    static Offering first(PictureEvent.Published event) {
        return new Offering(event.creator(), event.editions(), event.price(), event.forSale(), Map.of(), Map.of());
    }

    static Offering of(PictureView view) {
        return new Offering(
                new AccountId(view.creator()),
                view.editions(),
                view.keeperPrice(),
                view.keeperSells(),
                holders(view.holders()),
                offers(view.offers()));
    }

    Offering pricedAt(Money next) {
        return new Offering(creator, editions, next, listed, holders, offers);
    }

    Offering listed(boolean next) {
        return new Offering(creator, editions, price, next, holders, offers);
    }

    Offering copyOffered(int edition, Money asked) {
        Map<Integer, Money> next = new TreeMap<>(offers);
        next.put(edition, asked);
        return new Offering(creator, editions, price, listed, holders, next);
    }

    Offering copyWithdrawn(int edition) {
        Map<Integer, Money> next = new TreeMap<>(offers);
        next.remove(edition);
        return new Offering(creator, editions, price, listed, holders, next);
    }

    /** The edition is this person's now, and not for sale until they say so. */
    Offering moved(int edition, AccountId owner) {
        Map<Integer, AccountId> next = new TreeMap<>(holders);
        if (owner.equals(creator)) {
            next.remove(edition);
        } else {
            next.put(edition, owner);
        }
        boolean nothingLeft = editions == 1 || next.size() == editions;
        return new Offering(creator, editions, price, listed && !nothingLeft, next, offers).copyWithdrawn(edition);
    }

    /**
     * The copies in the order in which they are sold at equal prices: what the creator still has, as one, and then the others by
     * their numbers. A unique picture has one copy, whoever has it.
     */
    List<Copy> copies() {
        if (editions == 1) {
            return List.of(new Copy(1, 1, holders.getOrDefault(1, creator).value(), listed ? price : null));
        }
        Stream<Copy> kept = IntStream.rangeClosed(1, editions)
                .filter(edition -> !holders.containsKey(edition))
                .limit(1)
                .mapToObj(edition ->
                        new Copy(edition, editions - holders.size(), creator.value(), listed ? price : null));
        Stream<Copy> others = holders.entrySet().stream()
                .map(held -> new Copy(held.getKey(), 1, held.getValue().value(), offers.get(held.getKey())));
        return Stream.concat(kept, others).toList();
    }

    /** What a document of the picture says about all this. */
    Document fields() {
        Money shown = shownPrice();
        AccountId keeper = editions == 1 ? holders.getOrDefault(1, creator) : creator;
        List<String> owners = Stream.concat(
                        holders.size() < editions ? Stream.of(creator) : Stream.empty(), holders.values().stream())
                .map(AccountId::value)
                .distinct()
                .toList();
        return new Document("keeperAmount", price == null ? null : price.amount())
                .append("keeperCurrency", price == null ? null : price.currency())
                .append("keeperSells", listed)
                .append("holders", texts(holders))
                .append("offers", offerTexts())
                .append("sold", holders.size())
                .append("owner", keeper.value())
                .append("owners", owners)
                .append("amount", shown == null ? null : shown.amount())
                .append("currency", shown == null ? null : shown.currency())
                .append("forSale", listed || !offers.isEmpty());
    }

    private @Nullable Money shownPrice() {
        return listed
                ? price
                : offers.values().stream()
                        .min(Comparator.comparingLong(Money::amount))
                        .orElse(price);
    }

    private static List<String> texts(Map<Integer, AccountId> holders) {
        return holders.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private List<String> offerTexts() {
        return offers.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().amount() + " "
                        + entry.getValue().currency())
                .toList();
    }

    private static Map<Integer, AccountId> holders(List<String> texts) {
        Map<Integer, AccountId> holders = new TreeMap<>();
        for (String text : texts) {
            List<String> words = List.of(text.split(" "));
            holders.put(Integer.valueOf(words.getFirst()), new AccountId(words.getLast()));
        }
        return holders;
    }

    private static Map<Integer, Money> offers(List<String> texts) {
        Map<Integer, Money> offers = new TreeMap<>();
        for (String text : texts) {
            List<String> words = List.of(text.split(" "));
            offers.put(Integer.valueOf(words.getFirst()), new Money(Long.parseLong(words.get(1)), words.getLast()));
        }
        return offers;
    }
}
