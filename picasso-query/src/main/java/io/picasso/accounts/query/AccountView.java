package io.picasso.accounts.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the public may see of a person. */
@Entity(AccountView.COLLECTION)
@NullUnmarked
public class AccountView {
    static final String COLLECTION = "account";

    @Id
    private String id;

    @Column
    private long version;

    @Column
    private String handle;

    @Column
    private String name;

    @Column
    private @Nullable String avatarUrl;

    @Column
    private boolean confirmed;

    @Column
    private long registeredAt;

    protected AccountView() {}

    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    public boolean confirmed() {
        return confirmed;
    }

    /** Milliseconds since 1970. */
    public long registeredAt() {
        return registeredAt;
    }

    /** How the person appears beside pictures. */
    public Profile profile() {
        return new Profile(handle, name, avatarUrl);
    }
}
