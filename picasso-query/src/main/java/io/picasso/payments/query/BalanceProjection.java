package io.picasso.payments.query;

import io.picasso.contract.Envelope;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.BalanceId;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * Keeps what people earned: a line for each booking, and the sum of each order. The line is written first and under a key of its
 * own; the sum moves with the version, so that a repeated event changes neither.
 */
@ApplicationScoped
public class BalanceProjection implements Projection {
    @Inject
    private StatementViews statements;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "balance";
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(
                BalanceView.COLLECTION,
                List.of(new Document("account", 1)),
                StatementLineView.COLLECTION,
                List.of(new Document("account", 1).append("at", -1).append("_id", -1)));
    }

    @Override
    public void project(Envelope envelope) {
        BalanceId part = new BalanceId(envelope.stream().key());
        Optional<BalanceView> view = statements.find(part);
        if (!ViewStore.isNext(envelope, view.map(BalanceView::version).orElse(0L))) {
            return;
        }
        Booking booking = Booking.of((BalanceEvent) envelope.event());
        String account = part.account().value();
        Document line = booking.line()
                .append("account", account)
                .append("at", envelope.at().toEpochMilli());
        store.put(StatementLineView.COLLECTION, part.value() + "@" + envelope.version(), line);
        List<String> sums = booking.addedTo(view.map(BalanceView::sums).orElse(List.of())).stream()
                .map(BalanceView::text)
                .toList();
        store.write(
                BalanceView.COLLECTION, part.value(), envelope, new Document("account", account).append("sums", sums));
    }
}
