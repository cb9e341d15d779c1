package io.picasso.chat.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.NullUnmarked;

/** When somebody was last here. */
@Entity(PresenceView.COLLECTION)
@NullUnmarked
public class PresenceView {
    static final String COLLECTION = "presence";

    @Id
    private String account;

    /** Milliseconds since 1970. */
    @Column
    private long at;

    protected PresenceView() {}

    String account() {
        return account;
    }

    long at() {
        return at;
    }
}
