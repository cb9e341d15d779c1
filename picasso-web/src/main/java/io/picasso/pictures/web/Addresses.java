package io.picasso.pictures.web;

import io.picasso.pictures.PictureId;
import io.picasso.platform.pages.Navigation;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the addresses of the pages about pictures say; anybody may write anything there. */
final class Addresses {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Addresses() {}

    /** The picture of this name; empty if no picture could ever have it. */
    static Optional<PictureId> picture(String text) {
        try {
            return Optional.of(new PictureId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The version that the reader has just written and wants to see; 0 if any will do. */
    static long version() {
        String text = Navigation.parameter("minVersion");
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }
}
