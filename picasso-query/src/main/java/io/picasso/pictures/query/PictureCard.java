package io.picasso.pictures.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.picasso.accounts.query.Profile;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.pictures.Description;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture as everybody sees it: the HTTP contract's own form.
 *
 * @param remaining copies that the creator still has, and those that later owners offer
 * @param liked whether the asking person likes it; absent for guests
 */
public record PictureCard(
        String id,
        long version,
        String title,
        String description,
        String category,
        List<String> tags,
        @Nullable Money price,
        boolean forSale,
        int editions,
        int remaining,
        Profile creator,
        Profile owner,
        String thumbnailUrl,
        String previewUrl,
        int width,
        int height,
        String dominantColour,
        long likes,
        long comments,
        int timesSold,
        Instant publishedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean liked) {

    /** The card of a view. */
    static PictureCard of(PictureView view, Profile creator, Profile owner) {
        return of(
                view.id(),
                view.version(),
                view.description(),
                view.price(),
                view.forSale(),
                view.editions(),
                view.remaining(),
                creator,
                owner,
                view.files(),
                view.likes(),
                view.comments(),
                view.timesSold(),
                Instant.ofEpochMilli(view.publishedAt()));
    }

    /** The card of a picture that was published a moment ago, for an answer that cannot wait for the view. */
    public static PictureCard published(PictureEvent.Published event, PictureId id, Profile creator, Instant at) {
        return of(
                id.value(),
                1,
                event.description(),
                event.price(),
                event.forSale(),
                event.editions(),
                event.editions(),
                creator,
                creator,
                event.files(),
                0,
                0,
                0,
                at);
    }

    private static PictureCard of(
            String id,
            long version,
            Description description,
            @Nullable Money price,
            boolean forSale,
            int editions,
            int remaining,
            Profile creator,
            Profile owner,
            MediaFiles files,
            long likes,
            long comments,
            int timesSold,
            Instant publishedAt) {
        String base = "/api/pictures/" + id;
        return new PictureCard(
                id,
                version,
                description.title(),
                description.text(),
                description.category(),
                description.tags(),
                price,
                forSale,
                editions,
                remaining,
                creator,
                owner,
                base + "/thumbnail",
                base + "/preview",
                files.width(),
                files.height(),
                files.dominantColour(),
                likes,
                comments,
                timesSold,
                publishedAt,
                null);
    }

    /** The same after changes that the view does not show yet. */
    public PictureCard after(List<Event> events, long newVersion) {
        Description text = new Description(title, description, category, tags);
        Money newPrice = price;
        boolean offered = forSale;
        for (Event event : events) {
            text = event instanceof PictureEvent.Described described ? described.description() : text;
            newPrice = event instanceof PictureEvent.Priced priced ? priced.price() : newPrice;
            offered = event instanceof PictureEvent.Listed || offered && !(event instanceof PictureEvent.Unlisted);
        }
        return new PictureCard(
                id,
                newVersion,
                text.title(),
                text.text(),
                text.category(),
                text.tags(),
                newPrice,
                offered,
                editions,
                remaining,
                creator,
                owner,
                thumbnailUrl,
                previewUrl,
                width,
                height,
                dominantColour,
                likes,
                comments,
                timesSold,
                publishedAt,
                liked);
    }

    /** The same for a signed-in person. */
    public PictureCard seenBy(boolean likes) {
        return new PictureCard(
                id,
                version,
                title,
                description,
                category,
                tags,
                price,
                forSale,
                editions,
                remaining,
                creator,
                owner,
                thumbnailUrl,
                previewUrl,
                width,
                height,
                dominantColour,
                this.likes,
                comments,
                timesSold,
                publishedAt,
                likes);
    }
}
