package io.picasso.collections.web;

import io.picasso.accounts.AccountId;
import io.picasso.collections.query.CollectionCard;
import io.picasso.collections.query.CollectionViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The reader's own collections, and the place where they begin. */
@Named
@RequestScoped
public class MyCollectionsPage {
    private static final int LENGTH = 48;
    private static final String CURSOR = "cursor";

    @Inject
    private CollectionViews collections;

    @Inject
    private Caller caller;

    private List<Tile> tiles = List.of();
    private String next = "";

    /** Looks them up. */
    public void open() {
        AccountId me = caller.required();
        String cursor = Query.ofRequest(CURSOR).get(CURSOR);
        String after =
                cursor.isEmpty() ? null : collections.position(me, true, cursor).orElse(null);
        Page<CollectionCard> page = collections.page(me, true, LENGTH, after);
        Locale locale = Texts.locale();
        tiles = page.items().stream().map(card -> Tile.of(card, locale)).toList();
        next = Objects.requireNonNullElse(page.next(), "");
    }

    public List<Tile> getTiles() {
        return tiles;
    }

    /** Where the list goes on; empty at the end. */
    public String getMoreHref() {
        return next.isEmpty() ? "" : Query.ofRequest().with(CURSOR, next).at("/my/collections");
    }
}
