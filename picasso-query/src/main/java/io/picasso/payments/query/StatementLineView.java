package io.picasso.payments.query;

import io.picasso.contract.Money;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** One booking on a person's balance. */
@Entity(StatementLineView.COLLECTION)
@NullUnmarked
public class StatementLineView {
    static final String COLLECTION = "statement_line";

    /** Stream and version, so that writing a line again writes the same one. */
    @Id
    private String id;

    @Column
    private String account;

    @Column
    private String order;

    @Column
    private String picture;

    @Column
    private String kind;

    /** Milliseconds since 1970. */
    @Column
    private long at;

    @Column
    private String currency;

    @Column
    private long gross;

    @Column
    private long providerFee;

    @Column
    private long platformFee;

    @Column
    private long royalty;

    @Column
    private long net;

    @Column
    private long amount;

    protected StatementLineView() {}

    String id() {
        return id;
    }

    String picture() {
        return picture;
    }

    long at() {
        return at;
    }

    /** As the HTTP contract writes it. */
    StatementLine line(String title) {
        return new StatementLine(
                order,
                new StatementLine.Picture(picture, title),
                kind,
                Instant.ofEpochMilli(at),
                money(gross),
                money(providerFee),
                money(platformFee),
                money(royalty),
                money(net),
                money(amount));
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, currency);
    }
}
