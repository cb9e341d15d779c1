package io.picasso.it.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A picture that is shown can be shown, small and large, and its owner can have all of it. */
final class FilesAreThere {
    /** The buckets as the development stack names them. */
    static final String PRIVATE = "picasso-originals/";

    static final String PUBLIC = "picasso-public/";

    private FilesAreThere() {}

    static void check(Stories stories, Tally tally) {
        Map<String, Long> objects = stories.evidence().objects();
        for (PictureStory picture : stories.pictures().values()) {
            if (picture.visible()) {
                JsonNode files = picture.files();
                String about = "picture " + picture.id();
                long original =
                        objects.getOrDefault(PRIVATE + files.path("originalKey").asText(), -1L);
                tally.same(original, files.path("bytes").asLong(), about, "the size of its original");
                there(objects, files.path("thumbnailKey").asText(), about + " thumbnail", tally);
                there(objects, files.path("previewKey").asText(), about + " preview", tally);
            }
        }
    }

    private static void there(Map<String, Long> objects, String key, String about, Tally tally) {
        tally.require(objects.getOrDefault(PUBLIC + key, 0L) > 0, about, "is missing or empty");
    }
}
