package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.Copy;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureQuery;
import io.picasso.pictures.query.PictureQuery.Sorting;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Choice;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The pictures that a person owns, and those that they made. */
@Named
@RequestScoped
public class MyPicturesPage {
    private static final int LENGTH = 50;
    private static final String PATH = "/my/pictures";

    @Inject
    private Wall wall;

    @Inject
    private PictureViews pictures;

    @Inject
    private Caller caller;

    private Query query = Query.ofRequest();
    private List<Row> rows = List.of();
    private String next = "";

    /** One picture in the list. */
    public record Row(
            String id,
            String title,
            String thumbnailUrl,
            String note,
            String price,
            String kind,
            String state,
            boolean editable,
            String editLabel,
            String edit) {}

    /** Looks the pictures up. */
    public void open() {
        query = Query.ofRequest("of");
        AccountId me = caller.required();
        Page<PictureCard> page = wall.page(
                new PictureQuery(
                        null,
                        null,
                        null,
                        isMade() ? me : null,
                        isMade() ? null : me,
                        null,
                        null,
                        null,
                        Sorting.NEWEST,
                        LENGTH),
                Query.ofRequest("cursor").get("cursor"));
        String handle =
                caller.principal().map(known -> known.standing().handle()).orElse("");
        Locale locale = Texts.locale();
        rows = page.items().stream()
                .map(card -> row(card, handle, me.value(), locale))
                .toList();
        String cursor = page.next();
        next = cursor == null ? "" : cursor;
    }

    private Row row(PictureCard card, String handle, String me, Locale locale) {
        boolean keeper = card.owner().handle().equals(handle);
        return keeper || isMade() ? row(card, keeper, locale) : copies(card, me, locale);
    }

    /** Copies of somebody else's picture. */
    private Row copies(PictureCard card, String me, Locale locale) {
        List<Copy> own = pictures.find(new PictureId(card.id())).stream()
                .flatMap(view -> view.copies().stream())
                .filter(copy -> copy.owner().equals(me))
                .toList();
        Optional<Money> asked =
                own.stream().map(Copy::price).filter(Objects::nonNull).findFirst();
        return new Row(
                card.id(),
                card.title(),
                card.thumbnailUrl(),
                CopyLine.names(own, card.editions(), locale),
                asked.map(money -> Prices.text(money, locale)).orElse(""),
                asked.isPresent() ? "ok" : "off",
                Texts.of(locale, asked.isPresent() ? "mine.sale" : "mine.unlisted"),
                true,
                Texts.of(locale, "mine.offer.label", card.title()),
                Texts.of(locale, "mine.offer"));
    }

    private static Row row(PictureCard card, boolean keeper, Locale locale) {
        boolean selling = card.forSale() && card.remaining() > 0;
        var money = card.price();
        return new Row(
                card.id(),
                card.title(),
                card.thumbnailUrl(),
                card.timesSold() == 0
                        ? Texts.of(locale, "mine.note", card.likes())
                        : Texts.of(locale, "mine.note.sold", card.likes(), card.timesSold()),
                selling && money != null ? Prices.text(money, locale) : "",
                selling ? "ok" : "off",
                Texts.of(locale, selling ? "mine.sale" : "mine.unlisted"),
                keeper,
                Texts.of(locale, "mine.edit.label", card.title()),
                Texts.of(locale, "mine.edit"));
    }

    private boolean isMade() {
        return query.get("of").equals("made");
    }

    public List<Choice> getTabs() {
        return List.of(
                new Choice(Texts.of("mine.owned"), PATH, !isMade()),
                new Choice(Texts.of("mine.made"), query.with("of", "made").at(PATH), isMade()));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the list goes on; empty at the end. */
    public String getMoreHref() {
        return next.isEmpty() ? "" : query.with("cursor", next).at(PATH);
    }
}
