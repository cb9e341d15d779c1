package io.picasso.pictures.web;

import io.picasso.pictures.query.PictureQuery;
import io.picasso.pictures.query.PictureQuery.Sorting;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Choice;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wall of all pictures: the first of them come with the page, so that it works without scripts; the rest follow. */
@Named
@RequestScoped
public class ExplorePage {
    private static final String CATEGORY = "category";
    private static final String SALE = "forSale";
    private static final String SORT = "sort";
    private static final String CURSOR = "cursor";
    private static final Map<Sorting, String> SORTS = Map.of(
            Sorting.NEWEST, "explore.sort.newest",
            Sorting.TRENDING, "explore.sort.trending",
            Sorting.POPULAR, "explore.sort.popular",
            Sorting.PRICE, "explore.sort.price",
            Sorting.PRICE_DOWN, "explore.sort.price-down");

    @Inject
    private Wall wall;

    @Inject
    private Caller caller;

    private Query query = Query.ofRequest();
    private Wall.Stretch stretch = Wall.Stretch.NONE;

    /** Looks for what the address asks for. */
    public void open() {
        query = Query.ofRequest("q", "tag", CATEGORY, SALE, SORT);
        stretch = wall.stretch(wishes(), Query.ofRequest(CURSOR).get(CURSOR));
    }

    private PictureQuery wishes() {
        return new PictureQuery(
                orNull(query.get("q")),
                orNull(query.get("tag")),
                orNull(query.get(CATEGORY)),
                null,
                null,
                query.get(SALE).equals("true") ? Boolean.TRUE : null,
                null,
                null,
                sort(),
                Paging.USUAL);
    }

    private Sorting sort() {
        for (Sorting sorting : Sorting.values()) {
            if (sorting.word().equals(query.get(SORT))) {
                return sorting;
            }
        }
        return Sorting.NEWEST;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public List<Card> getCards() {
        return stretch.cards();
    }

    /** The cursor of the pictures after these; empty at the end. */
    public String getNext() {
        return stretch.next();
    }

    /** Where a reader without scripts goes on; empty at the end. */
    public String getMoreHref() {
        return stretch.next().isEmpty()
                ? ""
                : query.with(CURSOR, stretch.next()).at("/");
    }

    /** Where a script asks for more. */
    public String getFeed() {
        return query.at("/api/pictures");
    }

    /** Whether to greet somebody who is new here. */
    public boolean isWelcome() {
        return query.isEmpty() && caller.account().isEmpty();
    }

    public String getTitle() {
        return query.get("q").isEmpty() ? Texts.of("explore.title") : query.get("q") + " · Picasso";
    }

    /** What was looked for, in a sentence; empty if nothing in particular. */
    public String getFound() {
        if (!query.get("q").isEmpty()) {
            return Texts.of("explore.found.q", query.get("q"));
        }
        return query.get("tag").isEmpty() ? "" : Texts.of("explore.found.tag", "#" + query.get("tag"));
    }

    public List<Choice> getCategories() {
        String now = query.get(CATEGORY);
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(Texts.of("explore.everything"), CATEGORY, "", now.isEmpty()));
        for (String category : Categories.ALL) {
            choices.add(choice(Categories.label(category), CATEGORY, category, category.equalsIgnoreCase(now)));
        }
        return choices;
    }

    /** The switch for pictures that can be bought; its link turns it over. */
    public Choice getSale() {
        boolean on = query.get(SALE).equals("true");
        return choice(Texts.of("explore.sale"), SALE, on ? "" : "true", on);
    }

    public String getSortLabel() {
        return Texts.of(SORTS.getOrDefault(sort(), "explore.sort.newest"));
    }

    public List<Choice> getSorts() {
        List<Choice> choices = new ArrayList<>();
        for (Sorting sorting :
                List.of(Sorting.NEWEST, Sorting.TRENDING, Sorting.POPULAR, Sorting.PRICE, Sorting.PRICE_DOWN)) {
            String word = sorting == Sorting.NEWEST ? "" : sorting.word();
            choices.add(choice(
                    Texts.of(SORTS.getOrDefault(sorting, "explore.sort.newest")), SORT, word, sorting == sort()));
        }
        return choices;
    }

    private Choice choice(String label, String name, String value, boolean current) {
        return new Choice(label, query.with(name, value).at("/"), current);
    }
}
