package io.picasso.payments.query;

import io.picasso.contract.Envelope;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.BalanceId;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Keeps what people earned: a line for each booking, and the sum of each day. The line is written first and under a key of its
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
    public void project(Envelope envelope) {
        BalanceId day = new BalanceId(envelope.stream().key());
        Optional<BalanceView> view = statements.find(day);
        if (!ViewStore.isNext(envelope, view.map(BalanceView::version).orElse(0L))) {
            return;
        }
        Booking booking = Booking.of((BalanceEvent) envelope.event());
        String account = day.account().value();
        Document line = booking.line()
                .append("account", account)
                .append("at", envelope.at().toEpochMilli());
        store.put(StatementLineView.COLLECTION, day.value() + "@" + envelope.version(), line);
        List<String> sums = booking.addedTo(view.map(BalanceView::sums).orElse(List.of())).stream()
                .map(BalanceView::text)
                .toList();
        store.write(
                BalanceView.COLLECTION, day.value(), envelope, new Document("account", account).append("sums", sums));
    }
}
