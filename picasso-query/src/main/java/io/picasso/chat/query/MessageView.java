package io.picasso.chat.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A message in the document store. */
@Entity(MessageView.COLLECTION)
@NullUnmarked
public class MessageView {
    static final String COLLECTION = "chat_message";

    @Id
    private String id;

    @Column
    private String conversation;

    /** The version of its event: what sorts a conversation. */
    @Column
    private long place;

    @Column
    private String writer;

    /** Null when it was taken back, or its writer has left. */
    @Column
    private String text;

    /** Whether its text still is there. */
    @Column
    private boolean kept;

    /** Null when it is about no picture. */
    @Column
    private String picture;

    /** Milliseconds since 1970. */
    @Column
    private long at;

    protected MessageView() {}

    public String id() {
        return id;
    }

    String conversation() {
        return conversation;
    }

    public long place() {
        return place;
    }

    public String writer() {
        return writer;
    }

    public @Nullable String text() {
        return text;
    }

    public @Nullable String picture() {
        return picture;
    }

    public long at() {
        return at;
    }
}
