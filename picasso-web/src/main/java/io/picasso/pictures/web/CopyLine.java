package io.picasso.pictures.web;

import io.picasso.accounts.query.Profile;
import io.picasso.contract.Money;
import io.picasso.pictures.query.Copy;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a picture, or those that its creator still has, in words.
 *
 * @param name its number among all
 * @param price empty when it is not for sale
 * @param asked what a buyer pays for it; null unless the reader can buy this very copy here
 * @param key for the order of it, new for every page
 */
public record CopyLine(
        String name,
        Byline owner,
        boolean mine,
        String price,
        @Nullable Money asked,
        String key) {
    /** How many are shown; those for sale are the first. */
    private static final int MOST = 24;

    /** The lines of a picture's copies; of those at one price, a buyer gets the first, so only that one can be bought here. */
    static List<CopyLine> of(
            List<Copy> copies, int editions, String me, Optional<Copy> first, Function<String, Profile> people) {
        Locale locale = Texts.locale();
        Set<Money> taken = new HashSet<>();
        first.map(Copy::price).ifPresent(taken::add);
        List<CopyLine> lines = new ArrayList<>();
        copies.stream()
                .sorted(Comparator.comparing((Copy copy) -> copy.price() == null))
                .limit(MOST)
                .forEach(copy -> {
                    Money price = copy.price();
                    boolean mine = copy.owner().equals(me);
                    boolean buyable = price != null && !mine && taken.add(price);
                    lines.add(new CopyLine(
                            names(List.of(copy), editions, locale),
                            Byline.of(people.apply(copy.owner()), locale),
                            mine,
                            price == null ? "" : Prices.text(price, locale),
                            buyable ? price : null,
                            UUID.randomUUID().toString()));
                });
        return lines;
    }

    /** The numbers of some copies. */
    static String names(List<Copy> copies, int editions, Locale locale) {
        if (copies.size() == 1 && copies.getFirst().count() > 1) {
            return Texts.of(locale, "copy.several", copies.getFirst().count(), editions);
        }
        String numbers =
                copies.stream().map(copy -> Integer.toString(copy.edition())).collect(Collectors.joining(", "));
        return copies.size() == 1
                ? Texts.of(locale, "copy.one", numbers, editions)
                : Texts.of(locale, "copy.some", numbers, editions);
    }
}
