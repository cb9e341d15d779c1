package io.picasso.notifications.query;

import io.picasso.accounts.AccountId;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What one person is told together. */
@Entity(NoticeView.COLLECTION)
@NullUnmarked
public class NoticeView {
    static final String COLLECTION = "notice";
    static final int MOST_ACTORS = 100;

    /** The account and the notice. */
    @Id
    private String id;

    @Column
    private String account;

    @Column
    private String notice;

    @Column
    private String kind;

    @Column
    private String what;

    /** Whose doing it was, the first one first; at most {@link #MOST_ACTORS}. */
    @Column
    private List<String> actors;

    @Column
    private @Nullable String picture;

    @Column
    private @Nullable String order;

    /** Milliseconds since 1970, of the last time; null while only the reading of it is known. */
    @Column
    private @Nullable Long at;

    /** Milliseconds since 1970; null for never. */
    @Column
    private @Nullable Long readAt;

    protected NoticeView() {}

    /** The key of a notice of an account. */
    static String key(AccountId account, String notice) {
        return account.value() + "/" + notice;
    }

    String id() {
        return id;
    }

    String notice() {
        return notice;
    }

    String kind() {
        return kind;
    }

    String what() {
        return what;
    }

    List<String> actors() {
        return actors == null ? List.of() : actors;
    }

    boolean isFull() {
        return actors().size() >= MOST_ACTORS;
    }

    @Nullable
    String picture() {
        return picture;
    }

    @Nullable
    String order() {
        return order;
    }

    long at() {
        return at == null ? 0 : at;
    }

    /** Whether it was read since it last happened. */
    boolean isRead(long readUntil) {
        return Math.max(readUntil, readAt == null ? 0 : readAt) >= at();
    }
}
