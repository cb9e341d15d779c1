package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureFeed;
import io.picasso.pictures.query.PictureQuery;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Paging;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question to the feed, compared by value: people who ask the same one share the answer. */
public record FeedQuestion(
        @Nullable String q,
        @Nullable String tag,
        @Nullable String category,
        @Nullable String creator,
        @Nullable String owner,
        @Nullable Boolean forSale,
        @Nullable Long minAmount,
        @Nullable Long maxAmount,
        PictureQuery.Sorting sort,
        @Nullable String cursor,
        int limit) {

    /** Asks the read model; a cursor that was not given out for this list is 400. */
    Page<PictureCard> answer(PictureFeed feed, AccountViews accounts) {
        Optional<AccountId> maker = account(accounts, creator);
        Optional<AccountId> holder = account(accounts, owner);
        PictureQuery query = new PictureQuery(
                q, tag, category, maker.orElse(null), holder.orElse(null), forSale, minAmount, maxAmount, sort, limit);
        PictureFeed.Position after = Paging.start(cursor, given -> feed.position(query, given));
        boolean nobody = creator != null && maker.isEmpty() || owner != null && holder.isEmpty();
        return nobody ? new Page<>(List.of(), null) : feed.page(query, after);
    }

    private static Optional<AccountId> account(AccountViews accounts, @Nullable String handle) {
        return handle == null
                ? Optional.empty()
                : accounts.findByHandle(handle).map(AccountView::id).map(AccountId::new);
    }
}
