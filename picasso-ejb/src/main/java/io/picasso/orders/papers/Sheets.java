package io.picasso.orders.papers;

import io.picasso.contract.Money;
import io.picasso.orders.Papers;
import io.picasso.orders.Proceeds;
import io.picasso.orders.papers.Sheet.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands on each paper; a pure function of the sale. */
final class Sheets {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String TAX = "No tax is itemised.";
    private static final String SERVICE = "Issued by Picasso for the seller. " + TAX;

    private Sheets() {}

    /** A paper of a sale; empty as long as there is no reason for it. */
    static Optional<Sheet> of(Papers.Kind kind, Sale sale) {
        return switch (kind) {
            case INVOICE -> Optional.of(invoice(sale));
            case CREDIT_NOTE ->
                Optional.ofNullable(sale.course().refund()).map(refund -> creditNote(sale, refund.at()));
            case SETTLEMENT ->
                Optional.ofNullable(sale.course().proceeds()).map(proceeds -> settlement(sale, proceeds));
        };
    }

    /** A day as papers and letters write it. */
    static String day(Instant at) {
        return DAY.format(at);
    }

    /** How the price of a sale was divided, up to the total; what is nothing is left out, but for the price. */
    static List<Line> division(Proceeds proceeds) {
        List<Line> rows = new ArrayList<>();
        rows.add(row("Price that the buyer paid", proceeds.price()));
        addCost(rows, "Fee of the payment provider", proceeds.providerFee());
        addCost(rows, "Fee of Picasso", proceeds.platformFee());
        addCost(rows, "Royalty of the creator", proceeds.royalty());
        return rows;
    }

    static Line row(String label, Money money) {
        return new Line(label, Amounts.text(money));
    }

    private static void addCost(List<Line> rows, String label, Money cost) {
        if (cost.amount() != 0) {
            rows.add(row(label, cost.negated()));
        }
    }

    private static Sheet invoice(Sale sale) {
        Instant at = sale.course().completedAt();
        List<Line> facts = new ArrayList<>(head(sale.invoiceNumber(), at));
        facts.addAll(people(sale));
        facts.add(new Line("Buyer", sale.buyer().shown()));
        return new Sheet("Invoice", at, facts, price(sale), total(sale, "Total, paid"), List.of(SERVICE));
    }

    private static Sheet creditNote(Sale sale, Instant at) {
        List<Line> facts = new ArrayList<>(head(sale.creditNoteNumber(), at));
        facts.add(new Line("For invoice", sale.invoiceNumber()));
        facts.addAll(people(sale));
        facts.add(new Line("Buyer", sale.buyer().shown()));
        return new Sheet("Credit note", at, facts, price(sale), total(sale, "Total, paid back"), List.of(SERVICE));
    }

    /** It does not name the buyer, whom the seller has no business with. */
    private static Sheet settlement(Sale sale, Proceeds proceeds) {
        Instant at = sale.course().completedAt();
        List<Line> facts = new ArrayList<>(head(sale.settlementNumber(), at));
        facts.add(new Line("For invoice", sale.invoiceNumber()));
        facts.add(new Line("Picture", sale.title()));
        facts.addAll(people(sale));
        List<String> notes = new ArrayList<>();
        notes.add(TAX);
        Course.Refund refund = sale.course().refund();
        if (refund != null) {
            notes.add("The buyer got the money back on " + day(refund.at()) + outcome(refund));
        }
        return new Sheet("Settlement", at, facts, division(proceeds), row("Total, for you", proceeds.net()), notes);
    }

    private static String outcome(Course.Refund refund) {
        return refund.returned()
                ? "; the picture is yours again, and the total was taken back."
                : "; Picasso bears the loss, and the total stays yours.";
    }

    private static List<Line> head(String number, Instant at) {
        return List.of(new Line("Number", number), new Line("Date", day(at)));
    }

    private static List<Line> people(Sale sale) {
        Line seller = new Line("Seller", sale.seller().shown());
        return sale.piece().creator().equals(sale.course().seller())
                ? List.of(seller)
                : List.of(seller, new Line("Creator", sale.creator().shown()));
    }

    private static List<Line> price(Sale sale) {
        return List.of(row(sale.title(), sale.course().price()));
    }

    private static Line total(Sale sale, String label) {
        return row(label, sale.course().price());
    }
}
