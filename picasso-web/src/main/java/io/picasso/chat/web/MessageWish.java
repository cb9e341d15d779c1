package io.picasso.chat.web;

import io.picasso.pictures.PictureId;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody writes, and about which picture, if about one. */
@Schema(name = "MessageWish")
public record MessageWish(
        @Schema(examples = "Is the frame included?", description = "1 to 2,000 characters of plain text") @Nullable
        String text,

        @Schema(examples = "0198f0c2-7a31-7b54-9c1e-3f6a2d9b8e10") @Nullable
        String picture) {
    String said() {
        if (text == null) {
            throw Problem.invalid("text", "must not be empty").thrown();
        }
        return text;
    }

    @Nullable
    PictureId about() {
        return picture == null || picture.isEmpty() ? null : PictureIds.parse(picture);
    }
}
