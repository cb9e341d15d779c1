package io.picasso.orders.papers;

import io.picasso.accounts.AccountId;
import io.picasso.orders.OrderId;
import io.picasso.orders.Papers;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Hands papers out to those that they are for. */
@Stateless
@Local(Papers.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaperDesk implements Papers {
    @Inject
    private Sales sales;

    @Override
    public Optional<Paper> issue(OrderId order, AccountId by, Kind kind) {
        return sales.course(order)
                .filter(course -> by.equals(kind == Kind.SETTLEMENT ? course.seller() : course.buyer()))
                .flatMap(course -> draw(kind, sales.complete(order, course)));
    }

    /** A paper, whoever it is for. */
    static Optional<Paper> draw(Kind kind, Sale sale) {
        return Sheets.of(kind, sale).map(sheet -> new Paper(name(kind, sale), Press.print(sheet)));
    }

    private static String name(Kind kind, Sale sale) {
        String word = switch (kind) {
            case INVOICE -> "invoice";
            case CREDIT_NOTE -> "credit-note";
            case SETTLEMENT -> "settlement";
        };
        return "picasso-" + word + "-" + sale.order().value() + ".pdf";
    }
}
