package io.picasso.reactions.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.NullUnmarked;

/** Whether one person likes one picture. */
@Entity(LikeView.COLLECTION)
@NullUnmarked
public class LikeView {
    static final String COLLECTION = "like";

    /** Picture and person, as in the stream's key. */
    @Id
    private String id;

    @Column
    private long version;

    @Column
    private String picture;

    /** Who; it is what the list of a person's likes is found by. */
    @Column
    private String account;

    @Column
    private boolean liked;

    protected LikeView() {}

    String id() {
        return id;
    }

    public String account() {
        return account;
    }

    public String picture() {
        return picture;
    }

    public long version() {
        return version;
    }

    public boolean liked() {
        return liked;
    }
}
