package io.picasso.orders.web;

import io.picasso.contract.Currencies;
import io.picasso.contract.Money;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a buyer may say: which picture, and the price that they saw. */
@Schema(name = "OrderWish")
public record OrderWish(
        @Schema(examples = "0198f0c2-7a31-7b54-9c1e-3f6a2d9b8e10") @Nullable
        String pictureId,

        @Nullable Money price) {
    PictureId picture() {
        if (pictureId == null || pictureId.isEmpty()) {
            throw Problem.invalid("pictureId", "must not be empty").thrown();
        }
        return PictureIds.parse(pictureId);
    }

    Money seenPrice() {
        if (price == null) {
            throw Problem.invalid("price", "must not be empty").thrown();
        }
        Currencies.faultOf(price).ifPresent(fault -> {
            throw Problem.invalid("price", fault).thrown();
        });
        return price;
    }
}
