package io.picasso.leaving.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.collections.CollectionId;
import io.picasso.collections.query.CollectionCard;
import io.picasso.collections.query.CollectionView;
import io.picasso.collections.query.CollectionViews;
import io.picasso.follows.query.FollowViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Packs whom a person follows, and what they have put together. */
@ApplicationScoped
public class Ties {
    private static final int PAGE = 100;

    @Inject
    private FollowViews follows;

    @Inject
    private AccountViews accounts;

    @Inject
    private CollectionViews collections;

    /** A collection with the identifiers of its pictures. */
    private record Gathered(
            String id, String name, @JsonProperty("public") boolean open, List<String> pictures) {}

    void pack(AccountId me, Suitcase zip) throws IOException {
        zip.one(
                "following.json",
                follows.followedBy(me.value()).stream()
                        .map(account -> accounts.profile(account).handle())
                        .sorted()
                        .toList());
        zip.list(
                "collections.json",
                after -> collections.page(
                        me,
                        true,
                        PAGE,
                        after == null
                                ? null
                                : collections.position(me, true, after).orElseThrow()),
                this::gathered);
    }

    private Gathered gathered(CollectionCard card) {
        List<String> pictures = collections
                .find(new CollectionId(card.id()))
                .map(CollectionView::pictures)
                .orElse(List.of());
        return new Gathered(card.id(), card.name(), card.open(), pictures);
    }
}
