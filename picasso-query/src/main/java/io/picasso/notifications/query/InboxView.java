package io.picasso.notifications.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.NullUnmarked;

/** How far somebody has read everything. */
@Entity(InboxView.COLLECTION)
@NullUnmarked
public class InboxView {
    static final String COLLECTION = "inbox";

    /** The account. */
    @Id
    private String id;

    @Column
    private long version;

    /** Milliseconds since 1970; null for never. */
    @Column
    private Long readUntil;

    protected InboxView() {}

    long version() {
        return version;
    }

    long readUntil() {
        return readUntil == null ? 0 : readUntil;
    }
}
