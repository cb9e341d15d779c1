package io.picasso.pictures.query;

import io.picasso.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/** What somebody looks for; null means that it does not matter. */
public record PictureQuery(
        @Nullable String q,
        @Nullable String tag,
        @Nullable String category,
        @Nullable AccountId creator,
        @Nullable AccountId owner,
        @Nullable Boolean forSale,
        @Nullable Long minAmount,
        @Nullable Long maxAmount,
        Sorting sort,
        int limit) {

    /** The orders in which pictures can be listed. */
    public enum Sorting {
        NEWEST("newest"),
        PRICE("price"),
        PRICE_DOWN("-price"),
        POPULAR("popular"),
        TRENDING("trending");

        private final String word;

        Sorting(String word) {
            this.word = word;
        }

        /** As the HTTP contract names it. */
        public String word() {
            return word;
        }
    }

    /** Everything, newest first. */
    public static PictureQuery newest(int limit) {
        return new PictureQuery(null, null, null, null, null, null, null, null, Sorting.NEWEST, limit);
    }
}
