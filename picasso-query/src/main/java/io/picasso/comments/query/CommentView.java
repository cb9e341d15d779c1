package io.picasso.comments.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A comment in the document store; of one that was deleted, only that it is no more. */
@Entity(CommentView.COLLECTION)
@NullUnmarked
public class CommentView {
    static final String COLLECTION = "comment";

    @Id
    private String id;

    @Column
    private long version;

    @Column
    private String picture;

    @Column
    private String account;

    @Column
    private @Nullable String text;

    @Column
    private List<String> mentions;

    @Column
    private long postedAt;

    @Column
    private long editableUntil;

    @Column
    private @Nullable Long editedAt;

    @Column
    private boolean shown;

    @Column
    private @Nullable String reason;

    protected CommentView() {}

    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String picture() {
        return picture;
    }

    /** Who wrote it. */
    public String account() {
        return account;
    }

    /** What it says; empty when it was deleted. */
    public String text() {
        return text == null ? "" : text;
    }

    /** Whom it names. */
    public List<String> mentions() {
        return mentions == null ? List.of() : mentions;
    }

    /** Milliseconds since 1970. */
    public long postedAt() {
        return postedAt;
    }

    /** When its text is final, in milliseconds since 1970. */
    public long editableUntil() {
        return editableUntil;
    }

    /** When its text was changed last, in milliseconds since 1970; null unless it was. */
    public @Nullable Long editedAt() {
        return editedAt;
    }

    /** Whether everybody sees it. */
    public boolean shown() {
        return shown;
    }

    /** Why a moderator hid it; null unless one did. */
    public @Nullable String reason() {
        return reason;
    }

    /** Whether it is out of sight, but not gone. */
    public boolean hidden() {
        return !shown && reason != null;
    }
}
