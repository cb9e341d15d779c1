package io.picasso.payments.query;

import io.picasso.contract.Money;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What one order changed of a person's balance. It carries the version of its stream, so that no booking counts twice. */
@Entity(BalanceView.COLLECTION)
@NullUnmarked
public class BalanceView {
    static final String COLLECTION = "balance";

    @Id
    private String id;

    @Column
    private long version;

    @Column
    private String account;

    /** Each is an amount and a currency. */
    @Column
    private List<String> sums;

    protected BalanceView() {}

    public long version() {
        return version;
    }

    /** What its bookings add up to, once for each currency. */
    List<Money> sums() {
        return sums == null ? List.of() : sums.stream().map(BalanceView::sum).toList();
    }

    /** A sum that was written so. */
    static Money sum(String text) {
        int space = text.indexOf(' ');
        return new Money(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
    }

    /** A sum as it is written. */
    static String text(Money sum) {
        return sum.amount() + " " + sum.currency();
    }
}
