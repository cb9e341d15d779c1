package io.picasso.pictures;

import java.util.List;

/** What its owner says about a picture. */
public record Description(String title, String text, String category, List<String> tags) {
    public Description {
        tags = List.copyOf(tags);
    }
}
