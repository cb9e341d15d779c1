package io.picasso.accounts.query;

import io.picasso.accounts.Role;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.EnumSet;
import java.util.Set;
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

    /** Null for somebody who has left. */
    @Column
    private @Nullable String handle;

    /** Null for somebody who has left. */
    @Column
    private @Nullable String name;

    @Column
    private @Nullable String avatarUrl;

    @Column
    private @Nullable String bio;

    @Column
    private boolean confirmed;

    @Column
    private long registeredAt;

    @Column
    private boolean moderator;

    @Column
    private boolean administrator;

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

    /** A few words of the person about themselves; empty for none. */
    public String bio() {
        return bio == null ? "" : bio;
    }

    /** Milliseconds since 1970. */
    public long registeredAt() {
        return registeredAt;
    }

    /** How the person appears beside pictures. */
    public Profile profile() {
        return handle == null || name == null ? Profile.FORMER : new Profile(handle, name, avatarUrl);
    }

    /** The roles that an administrator gave the person. */
    public Set<Role> roles() {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (moderator) {
            roles.add(Role.MODERATOR);
        }
        if (administrator) {
            roles.add(Role.ADMINISTRATOR);
        }
        return roles;
    }
}
