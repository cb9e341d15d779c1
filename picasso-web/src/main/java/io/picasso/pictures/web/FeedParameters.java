package io.picasso.pictures.web;

import io.picasso.pictures.query.PictureQuery.Sorting;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a caller of the feed may say. */
public class FeedParameters {
    private static final int LONGEST = 200;

    @QueryParam("q")
    @Parameter(description = "Words that must all occur", example = "river")
    private @Nullable String q;

    @QueryParam("tag")
    @Parameter(example = "morning")
    private @Nullable String tag;

    @QueryParam("category")
    @Parameter(example = "Photography")
    private @Nullable String category;

    @QueryParam("creator")
    @Parameter(description = "Handle of who made it", example = "ada")
    private @Nullable String creator;

    @QueryParam("owner")
    @Parameter(description = "Handle of who owns it", example = "ben")
    private @Nullable String owner;

    @QueryParam("forSale")
    private @Nullable String forSale;

    @QueryParam("minAmount")
    @Parameter(description = "In minor units", example = "500")
    private @Nullable String minAmount;

    @QueryParam("maxAmount")
    @Parameter(description = "In minor units", example = "20000")
    private @Nullable String maxAmount;

    @QueryParam("sort")
    @Parameter(description = "newest, price, -price, popular or trending", example = "newest")
    private @Nullable String sort;

    @QueryParam("cursor")
    @Parameter(description = "The next of the page before")
    private @Nullable String cursor;

    @QueryParam("limit")
    @Parameter(description = "1 to 100", example = "20")
    private @Nullable String limit;

    /** The same, of the pictures that this person made. */
    FeedParameters by(String handle) {
        creator = handle;
        return this;
    }

    /** The question that these parameters ask; a parameter out of range ends the request. */
    FeedQuestion question() {
        return new FeedQuestion(
                text("q", q),
                text("tag", tag),
                text("category", category),
                text("creator", creator),
                text("owner", owner),
                flag("forSale", forSale),
                amount("minAmount", minAmount),
                amount("maxAmount", maxAmount),
                sorting(),
                cursor,
                Paging.limit(limit));
    }

    private static @Nullable String text(String name, @Nullable String value) {
        if (value != null && value.length() > LONGEST) {
            throw Problem.invalid(name, "must have " + LONGEST + " characters at most")
                    .thrown();
        }
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw Problem.invalid(name, "must be true or false").thrown();
        }
        return Boolean.valueOf(value);
    }

    private static @Nullable Long amount(String name, @Nullable String value) {
        return value == null ? null : Paging.number(name, value);
    }

    private Sorting sorting() {
        if (sort == null) {
            return Sorting.NEWEST;
        }
        return Arrays.stream(Sorting.values())
                .filter(candidate -> candidate.word().equals(sort))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("sort", "must be newest, price, -price, popular or trending")
                        .thrown());
    }
}
