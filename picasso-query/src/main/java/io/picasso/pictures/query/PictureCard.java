package io.picasso.pictures.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.picasso.accounts.query.Profile;
import io.picasso.contract.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture as everybody sees it: the HTTP contract's own form.
 *
 * @param remaining copies that can still be bought from the creator, or the one that a later owner offers
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

    static PictureCard of(PictureView view, Profile creator, Profile owner) {
        String base = "/api/pictures/" + view.id();
        int stock = view.editions() - view.sold();
        return new PictureCard(
                view.id(),
                view.version(),
                view.title(),
                view.description(),
                view.category(),
                view.tags(),
                view.price(),
                view.forSale(),
                view.editions(),
                stock == 0 && view.forSale() ? 1 : stock,
                creator,
                owner,
                base + "/thumbnail",
                base + "/preview",
                view.width(),
                view.height(),
                view.dominantColour(),
                view.likes(),
                0,
                view.timesSold(),
                Instant.ofEpochMilli(view.publishedAt()),
                null);
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
