package io.picasso.chat.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A conversation as one of the two has it. */
@Entity(BoxView.COLLECTION)
@NullUnmarked
public class BoxView {
    static final String COLLECTION = "chat_box";

    /** The conversation and the person, separated by a dot. */
    @Id
    private String id;

    @Column
    private long version;

    @Column
    private String conversation;

    @Column
    private String account;

    @Column
    private String other;

    /** Milliseconds since 1970; 0 as long as nobody wrote. */
    @Column
    private long lastAt;

    /** The message that was written last; null for none. */
    @Column
    private String last;

    @Column
    private long unread;

    /** Up to which place the person has seen what the other one wrote. */
    @Column
    private long seen;

    @Column
    private long theirSeen;

    @Column
    private long theirReceived;

    @Column
    private boolean blocking;

    /** Whether the other one blocks the person, who is not told. */
    @Column
    private boolean blocked;

    @Column
    private boolean gone;

    protected BoxView() {}

    static String id(String conversation, String account) {
        return conversation + "." + account;
    }

    String id() {
        return id;
    }

    public long version() {
        return version;
    }

    String conversation() {
        return conversation;
    }

    public String account() {
        return account;
    }

    public String other() {
        return other;
    }

    public long lastAt() {
        return lastAt;
    }

    public @Nullable String last() {
        return last;
    }

    public long unread() {
        return unread;
    }

    long seen() {
        return seen;
    }

    /** How far a message of the person at a place has come: sent, delivered or seen. */
    String state(long place) {
        if (place <= theirSeen) {
            return "seen";
        }
        return place <= theirReceived ? "delivered" : "sent";
    }

    public boolean blocking() {
        return blocking;
    }

    /** Whether the two may know of each other whether they are here: not before somebody wrote, nor while one blocks. */
    boolean open() {
        return lastAt > 0 && !blocking && !blocked && !gone;
    }

    /** Whether nobody can write here any more, because one of the two is gone. */
    public boolean gone() {
        return gone;
    }
}
