package io.picasso.orders.papers;

import io.picasso.contract.StreamId;
import io.picasso.orders.OrderId;
import io.picasso.orders.Papers.Kind;
import io.picasso.orders.Papers.Paper;
import io.picasso.platform.mail.Letter;
import io.picasso.platform.mail.LetterWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes to the people of a sale, about history as it is at the moment of sending. */
@ApplicationScoped
public class SaleLetters implements LetterWriter {
    static final String RECEIPT = "orders.receipt";
    static final String SOLD = "orders.sold";
    static final String ROYALTY = "orders.royalty";
    static final String REFUNDED = "orders.refunded";
    static final String SALE_UNDONE = "orders.sale-undone";
    static final String ROYALTY_UNDONE = "orders.royalty-undone";

    @Inject
    @ConfigProperty(name = "picasso.public-url", defaultValue = "http://localhost:9080")
    private String site;

    @Inject
    private Sales sales;

    @Override
    public String context() {
        return "orders";
    }

    @Override
    public Optional<Letter> write(StreamId stream, String kind) {
        return sales.find(new OrderId(stream.key())).flatMap(sale -> write(sale, kind));
    }

    private Optional<Letter> write(Sale sale, String kind) {
        Wording wording = new Wording(site, sale);
        return switch (kind) {
            case RECEIPT -> wording.receipt().map(letter -> enclosing(letter, Kind.INVOICE, sale));
            case SOLD -> wording.sold();
            case ROYALTY -> wording.royalty();
            case REFUNDED -> wording.refunded().map(letter -> enclosing(letter, Kind.CREDIT_NOTE, sale));
            case SALE_UNDONE -> wording.saleUndone();
            case ROYALTY_UNDONE -> wording.royaltyUndone();
            default -> throw new IllegalStateException("There is no letter " + kind + ".");
        };
    }

    private static Letter enclosing(Letter letter, Kind kind, Sale sale) {
        Paper paper = PaperDesk.draw(kind, sale).orElseThrow();
        return letter.with(new Letter.Enclosure(paper.name(), Paper.TYPE, paper.pdf()));
    }
}
