package io.picasso.collections.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.picasso.collections.CollectionName;
import io.picasso.pictures.PictureId;
import io.picasso.platform.web.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a collection; what is left out stays as it is.
 *
 * @param open whether everybody may see it; nobody may see a new one of which nothing is said
 * @param pictures those that come first, in this order
 */
@Schema(name = "CollectionWish")
public record CollectionWish(
        @Schema(examples = "Rivers") @Nullable String name,

        @JsonProperty("public") @Schema(name = "public", examples = "true") @Nullable
        Boolean open,

        @Schema(description = "Only of a collection that exists: the pictures that come first, in this order") @Nullable
        List<@Nullable String> pictures) {

    /** The name; null if it is not said. */
    @Nullable
    CollectionName checkedName() {
        if (name == null) {
            return null;
        }
        CollectionName checked = new CollectionName(name);
        checked.fault().ifPresent(fault -> {
            throw Problem.invalid("name", fault).thrown();
        });
        return checked;
    }

    /** The order; null if it is not said. */
    @Nullable
    List<PictureId> order() {
        return pictures == null
                ? null
                : pictures.stream().map(CollectionWish::picture).toList();
    }

    private static PictureId picture(@Nullable String id) {
        try {
            return new PictureId(id == null ? "" : id);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("pictures", "must be identifiers of pictures").thrown();
        }
    }
}
