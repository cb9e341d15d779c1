package io.picasso.pictures.web;

import io.picasso.pictures.query.PictureCard;
import io.picasso.platform.pages.Frames;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Texts;
import java.util.Locale;

/**
 * One picture on a wall, every word ready: a page of twenty cards evaluates many expressions, so they are all cheap.
 *
 * @param byHref their page; empty for somebody who has left
 * @param price empty when it is not for sale
 * @param likes empty when there are none
 * @param loading whether the browser fetches it at once ({@code eager}) or when it comes near ({@code lazy})
 */
public record Card(
        String id,
        String title,
        String by,
        String byHref,
        String label,
        String likeLabel,
        int ratio,
        String sizes,
        String sources,
        String thumbnailUrl,
        int width,
        int height,
        String colour,
        String price,
        String likes,
        boolean liked,
        String loading) {

    static Card of(PictureCard picture, boolean liked, boolean eager, Locale locale) {
        var money = picture.price();
        String price = picture.forSale() && money != null ? Prices.text(money, locale) : "";
        Byline creator = Byline.of(picture.creator(), locale);
        String by = creator.name();
        int ratio = Frames.ratio(picture.width(), picture.height());
        return new Card(
                picture.id(),
                picture.title(),
                by,
                creator.href(),
                price.isEmpty()
                        ? Texts.of(locale, "card.label", picture.title(), by)
                        : Texts.of(locale, "card.label.price", picture.title(), by, price),
                Texts.of(locale, "card.like", picture.title()),
                ratio,
                Frames.sizes(ratio),
                Frames.sources(picture.thumbnailUrl(), picture.previewUrl(), picture.width(), picture.height()),
                picture.thumbnailUrl(),
                picture.width(),
                picture.height(),
                picture.dominantColour(),
                price,
                picture.likes() == 0 ? "" : Long.toString(picture.likes()),
                liked,
                eager ? "eager" : "lazy");
    }
}
