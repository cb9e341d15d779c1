package io.picasso.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody is told. The JSON names are part of the HTTP contract. */
public enum NoticeWay {
    /** In the application only. */
    @JsonProperty("app")
    APP,
    /** In the application, and by mail at once. */
    @JsonProperty("mail")
    MAIL,
    /** In the application, and in one mail a day. */
    @JsonProperty("digest")
    DIGEST,
    /** Not at all. */
    @JsonProperty("off")
    OFF;

    /** Its name in interfaces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way of a word; empty for any other word. */
    public static Optional<NoticeWay> of(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
    }
}
