package io.picasso.payments.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** A line of the books; written once, together with the other lines of its posting. */
@Entity
@Table(name = "ledger_entry")
@NullUnmarked
public class LedgerEntryRow {
    /** Order, cause and line: a posting that is written twice collides with itself. */
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "order_id", nullable = false)
    private String orderId;

    @Column(name = "kind", nullable = false)
    private String kind;

    @Column(name = "account", nullable = false)
    private String account;

    @Column(name = "amount", nullable = false)
    private long amount;

    @Column(name = "currency", nullable = false)
    private String currency;

    @Column(name = "at", nullable = false)
    private LocalDateTime at;

    protected LedgerEntryRow() {}

    private LedgerEntryRow(Posting posting, int line, LocalDateTime at) {
        Posting.Line content = posting.lines().get(line);
        this.id = id(posting, line);
        this.orderId = posting.order().value();
        this.kind = posting.kind();
        this.account = content.account();
        this.amount = content.amount().amount();
        this.currency = content.amount().currency();
        this.at = at;
    }

    static String id(Posting posting, int line) {
        return posting.order().value() + "." + posting.cause() + "." + line;
    }

    static List<LedgerEntryRow> of(Posting posting) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        return IntStream.range(0, posting.lines().size())
                .mapToObj(line -> new LedgerEntryRow(posting, line, now))
                .toList();
    }
}
