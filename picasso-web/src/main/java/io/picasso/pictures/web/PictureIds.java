package io.picasso.pictures.web;

import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemException;

/** From the text in a path to a picture in the gallery, or to 404. */
public final class PictureIds {
    private PictureIds() {}

    /** The identifier in a path; one that cannot be one names nothing. */
    public static PictureId parse(String text) {
        try {
            return new PictureId(text);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    /** The picture as the gallery shows it; one that is not there, or not any more, is 404. */
    public static PictureView visible(PictureViews pictures, PictureId id) {
        return pictures.find(id).filter(PictureView::visible).orElseThrow(PictureIds::unknown);
    }

    static ProblemException unknown() {
        return Problem.of(404, "pictures.unknown", "There is no such picture.").thrown();
    }
}
