package io.picasso.payments.query;

import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.Share;
import io.picasso.pictures.PictureId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * What an event says about a balance, whichever event it is.
 *
 * @param kind {@code sale}, {@code royalty}, {@code refund}, {@code royalty-refund}, {@code given-up} or {@code royalty-given-up}
 * @param amount what it changes; negative when something is taken back
 * @param proceeds how the sale was divided, also when it is taken back
 */
record Booking(OrderId order, PictureId picture, String kind, Money amount, Proceeds proceeds) {
    static Booking of(BalanceEvent event) {
        return switch (event) {
            case BalanceEvent.Credited credited ->
                new Booking(
                        credited.order(),
                        credited.picture(),
                        credited.share() == Share.SALE ? "sale" : "royalty",
                        credited.amount(),
                        credited.proceeds());
            case BalanceEvent.Debited debited ->
                new Booking(
                        debited.order(),
                        debited.picture(),
                        debited.share() == Share.SALE ? "refund" : "royalty-refund",
                        debited.amount().negated(),
                        debited.proceeds());
            case BalanceEvent.GivenUp given ->
                new Booking(
                        given.order(),
                        given.picture(),
                        given.share() == Share.SALE ? "given-up" : "royalty-given-up",
                        given.amount().negated(),
                        given.proceeds());
        };
    }

    /** The sums after this booking, one for each currency. */
    List<Money> addedTo(List<Money> sums) {
        Map<String, Money> next = new TreeMap<>();
        sums.forEach(sum -> next.put(sum.currency(), sum));
        next.merge(amount.currency(), amount, Money::plus);
        return List.copyOf(next.values());
    }

    /** The line of a statement, as it is stored. */
    Document line() {
        return new Document("order", order.value())
                .append("picture", picture.value())
                .append("kind", kind)
                .append("currency", amount.currency())
                .append("gross", proceeds.price().amount())
                .append("providerFee", proceeds.providerFee().amount())
                .append("platformFee", proceeds.platformFee().amount())
                .append("royalty", proceeds.royalty().amount())
                .append("net", proceeds.net().amount())
                .append("amount", amount.amount());
    }
}
