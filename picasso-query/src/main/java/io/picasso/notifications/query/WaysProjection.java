package io.picasso.notifications.query;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.notifications.Inbox;
import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.NoticeWay;
import io.picasso.notifications.WaysEvent;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Keeps how people are told. */
@ApplicationScoped
public class WaysProjection implements Projection {
    @Inject
    private NoticeViews views;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return Inbox.WAYS;
    }

    @Override
    public void project(Envelope envelope) {
        AccountId account = new AccountId(envelope.stream().key());
        Optional<WaysView> view = views.waysView(account);
        if (!ViewStore.isNext(envelope, view.map(WaysView::version).orElse(0L))) {
            return;
        }
        Map<NoticeKind, NoticeWay> ways = new EnumMap<>(NoticeKind.class);
        view.ifPresent(before -> ways.putAll(before.chosen()));
        switch ((WaysEvent) envelope.event()) {
            case WaysEvent.Chosen chosen -> ways.putAll(chosen.ways());
        }
        store.write(WaysView.COLLECTION, account.value(), envelope, new Document("ways", WaysView.text(ways)));
    }
}
