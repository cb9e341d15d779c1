package io.picasso.pictures.web;

import io.picasso.accounts.query.Profile;
import io.picasso.contract.Money;
import io.picasso.pictures.query.Copy;
import io.picasso.pictures.query.PictureView;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The copies of a picture as they concern a reader.
 *
 * @param first what the reader would buy by the one large button; empty when there is nothing to buy
 * @param own those that the reader has
 * @param lines all of them, or as many as are shown; none for a unique picture
 * @param hidden how many are not among the lines
 * @param unsold how many the creator still has
 * @param offered how many others offer
 * @param royaltyPercent the creator's share of a resale; null when it is not known
 */
record Market(
        Optional<Copy> first,
        List<Copy> own,
        List<CopyLine> lines,
        int hidden,
        int unsold,
        int offered,
        @Nullable Integer royaltyPercent) {
    static final Market NOTHING = new Market(Optional.empty(), List.of(), List.of(), 0, 0, 0, null);

    static Market of(PictureView view, String me, Function<String, Profile> people) {
        List<Copy> copies = view.copies();
        Optional<Copy> first = first(copies, me, view.price());
        List<CopyLine> lines =
                view.editions() == 1 ? List.of() : CopyLine.of(copies, view.editions(), me, first, people);
        return new Market(
                first,
                copies.stream().filter(copy -> copy.owner().equals(me)).toList(),
                lines,
                lines.isEmpty() ? 0 : copies.size() - lines.size(),
                view.editions() - view.sold(),
                view.remaining() - (view.editions() - view.sold()),
                view.royaltyPercent());
    }

    /** At the price that is shown for the picture, if somebody else asks it; otherwise at the lowest that anybody else asks. */
    private static Optional<Copy> first(List<Copy> copies, String me, @Nullable Money shown) {
        List<Copy> ofOthers = copies.stream()
                .filter(copy -> copy.price() != null && !copy.owner().equals(me))
                .toList();
        return ofOthers.stream()
                .filter(copy -> Objects.equals(copy.price(), shown))
                .findFirst()
                .or(() -> ofOthers.stream().min(Comparator.comparingLong(Market::cents)));
    }

    private static long cents(Copy copy) {
        Money price = copy.price();
        return price == null ? Long.MAX_VALUE : price.amount();
    }
}
