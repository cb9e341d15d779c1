package io.picasso.orders.query;

import io.picasso.contract.Money;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** An order in the document store. */
@Entity(OrderView.COLLECTION)
@NullUnmarked
public class OrderView {
    static final String COLLECTION = "order";

    @Id
    private String id;

    @Column
    private long version;

    @Column
    private String buyer;

    /** Null until the picture is reserved. */
    @Column
    private String seller;

    @Column
    private String picture;

    @Column
    private long amount;

    @Column
    private String currency;

    @Column
    private String state;

    @Column
    private String reason;

    @Column
    private String checkoutUrl;

    /** Milliseconds since 1970; null until the picture is reserved. */
    @Column
    private Long until;

    /** Milliseconds since 1970. */
    @Column
    private long placedAt;

    /** Each is a word and an instant in ISO 8601, separated by a space. */
    @Column
    private List<String> events;

    protected OrderView() {}

    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String buyer() {
        return buyer;
    }

    public @Nullable String seller() {
        return seller;
    }

    public String picture() {
        return picture;
    }

    public Money price() {
        return new Money(amount, currency);
    }

    public String state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String checkoutUrl() {
        return checkoutUrl;
    }

    public @Nullable Instant until() {
        return until == null ? null : Instant.ofEpochMilli(until);
    }

    long placedAt() {
        return placedAt;
    }

    List<String> events() {
        return events == null ? List.of() : List.copyOf(events);
    }

    /** Whether it will not change any more, as far as buying is concerned. */
    public boolean isOver() {
        return state.equals("COMPLETED") || state.equals("CANCELLED");
    }
}
