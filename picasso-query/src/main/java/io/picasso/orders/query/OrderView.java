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

    /** Milliseconds since 1970; null until the order is complete. */
    @Column
    private Long completedAt;

    /** How far a refund has come: requested, approved, refused or refunded; null when nobody asked for one. */
    @Column
    private String refund;

    @Column
    private String refundReason;

    /** Why there is no refund; null unless it was refused. */
    @Column
    private String refundRefusal;

    /** Milliseconds since 1970; null unless the seller is to decide. */
    @Column
    private Long decideUntil;

    /** Whether the buyer's bank has the money for the time being; null means no. */
    @Column
    private Boolean disputed;

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

    /** Whether nothing is on its way: neither a purchase nor a refund. */
    public boolean isOver() {
        boolean kept = refund == null || refund.equals("refused");
        return state.equals("CANCELLED") || state.equals("REFUNDED") || state.equals("COMPLETED") && kept;
    }

    public @Nullable Instant completedAt() {
        return completedAt == null ? null : Instant.ofEpochMilli(completedAt);
    }

    /** How far a refund has come: requested, approved, refused or refunded; null when nobody asked for one. */
    public @Nullable String refund() {
        return refund;
    }

    public @Nullable String refundReason() {
        return refundReason;
    }

    public @Nullable String refundRefusal() {
        return refundRefusal;
    }

    public @Nullable Instant decideUntil() {
        return decideUntil == null ? null : Instant.ofEpochMilli(decideUntil);
    }

    public boolean disputed() {
        return Boolean.TRUE.equals(disputed);
    }
}
