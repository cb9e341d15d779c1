package io.picasso.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a notice is about; people choose for each kind how they are told. The JSON names are part of the HTTP contract. */
public enum NoticeKind {
    /** Somebody likes a picture that one made or owns. */
    @JsonProperty("like")
    LIKE(NoticeWay.APP),
    /** Somebody talks about a picture that one made or owns. */
    @JsonProperty("comment")
    COMMENT(NoticeWay.APP),
    /** Somebody names one in a comment. */
    @JsonProperty("mention")
    MENTION(NoticeWay.APP),
    /** Somebody follows. */
    @JsonProperty("follow")
    FOLLOW(NoticeWay.APP),
    /** A picture was sold, or resold with a royalty. */
    @JsonProperty("sale")
    SALE(NoticeWay.APP),
    /** A purchase has come to its end. */
    @JsonProperty("purchase")
    PURCHASE(NoticeWay.APP),
    /** Somebody wants money back, or it was decided. */
    @JsonProperty("refund")
    REFUND(NoticeWay.MAIL),
    /** Somebody wrote. */
    @JsonProperty("message")
    MESSAGE(NoticeWay.APP);

    private final NoticeWay usual;

    NoticeKind(NoticeWay usual) {
        this.usual = usual;
    }

    /** How people are told who have not chosen. */
    public NoticeWay usual() {
        return usual;
    }

    /** Its name in interfaces and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word; empty for any other word. */
    public static Optional<NoticeKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
