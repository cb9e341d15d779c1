package io.picasso.follows.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.NullUnmarked;

/** Whether one person follows another. */
@Entity(FollowView.COLLECTION)
@NullUnmarked
public class FollowView {
    static final String COLLECTION = "follow";

    /** The two of them, as in the stream's key. */
    @Id
    private String id;

    @Column
    private long version;

    @Column
    private String who;

    @Column
    private String whom;

    @Column
    private boolean follows;

    /** Milliseconds since 1970. */
    @Column
    private long since;

    protected FollowView() {}

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    String who() {
        return who;
    }

    String whom() {
        return whom;
    }

    boolean follows() {
        return follows;
    }

    long since() {
        return since;
    }
}
