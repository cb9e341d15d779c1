package io.picasso.pictures.web;

import io.picasso.contract.Money;
import io.picasso.pictures.Description;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an owner may change; a field that is left out stays as it is. */
@Schema(name = "PictureEdit")
public record PictureEdit(
        @Schema(examples = "Morning at the weir") @Nullable String title,

        @Schema(examples = "Seen from the old bridge.") @Nullable
        String description,

        @Schema(examples = "Photography") @Nullable String category,

        @Schema(examples = "[\"river\", \"morning\"]") @Nullable
        List<@Nullable String> tags,

        @Nullable Money price,
        @Schema(examples = "true") @Nullable Boolean forSale) {

    /** The whole description after the change; null when no part of it was named. */
    @Nullable
    Description description(Description before) {
        if (title == null && description == null && category == null && tags == null) {
            return null;
        }
        return Description.of(
                title == null ? before.title() : title,
                description == null ? before.text() : description,
                category == null ? before.category() : category,
                tags == null
                        ? before.tags()
                        : tags.stream().map(tag -> tag == null ? "" : tag).toList());
    }
}
