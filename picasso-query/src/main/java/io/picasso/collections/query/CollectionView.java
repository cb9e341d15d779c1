package io.picasso.collections.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A collection in the document store. */
@Entity(CollectionView.COLLECTION)
@NullUnmarked
public class CollectionView {
    static final String COLLECTION = "collection";

    @Id
    private String id;

    @Column
    private long version;

    @Column
    private String owner;

    /** Null for one that was deleted. */
    @Column
    private @Nullable String name;

    @Column
    private boolean open;

    @Column
    private boolean gone;

    @Column
    private List<String> pictures;

    protected CollectionView() {}

    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String owner() {
        return owner;
    }

    /** What its owner calls it. */
    public String name() {
        return Objects.requireNonNullElse(name, "");
    }

    /** Whether everybody may see it. */
    public boolean open() {
        return open;
    }

    /** Whether this person may see it; nobody is signed in for null. */
    public boolean isSeenBy(@Nullable String account) {
        return !gone && (open || owner.equals(account));
    }

    /** In their order, also those that have left the gallery. */
    public List<String> pictures() {
        return pictures == null ? List.of() : pictures;
    }
}
