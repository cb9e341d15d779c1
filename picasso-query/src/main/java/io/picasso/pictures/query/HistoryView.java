package io.picasso.pictures.query;

import io.picasso.contract.Money;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One line of a picture's history of owners and prices. */
@Entity(HistoryView.COLLECTION)
@NullUnmarked
public class HistoryView {
    static final String COLLECTION = "picture_history";

    /** Picture and version, so that writing a line again writes the same one. */
    @Id
    private String id;

    @Column
    private String picture;

    @Column
    private long version;

    @Column
    private String what;

    @Column
    private long at;

    @Column
    private @Nullable Long amount;

    @Column
    private @Nullable String currency;

    @Column
    private @Nullable Integer edition;

    /** Who gave it away. */
    @Column
    private @Nullable String seller;

    /** Who has it since. */
    @Column
    private @Nullable String buyer;

    protected HistoryView() {}

    public long version() {
        return version;
    }

    /** What happened: published, priced, listed, unlisted, sold, sale-reversed or returned. */
    public String what() {
        return what;
    }

    /** Milliseconds since 1970. */
    public long at() {
        return at;
    }

    public @Nullable Money price() {
        return amount == null ? null : new Money(amount, currency);
    }

    public @Nullable Integer edition() {
        return edition;
    }

    public @Nullable String seller() {
        return seller;
    }

    public @Nullable String buyer() {
        return buyer;
    }
}
