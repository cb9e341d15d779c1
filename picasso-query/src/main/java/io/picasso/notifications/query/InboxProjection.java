package io.picasso.notifications.query;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.notifications.Inbox;
import io.picasso.notifications.InboxEvent;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bson.Document;

/** Keeps what people have read. The lines come first and may be marked again; the inbox carries the version. */
@ApplicationScoped
public class InboxProjection implements Projection {
    @Inject
    private NoticeViews views;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return Inbox.NOUN;
    }

    @Override
    public void project(Envelope envelope) {
        AccountId account = new AccountId(envelope.stream().key());
        if (!ViewStore.isNext(
                envelope, views.inbox(account).map(InboxView::version).orElse(0L))) {
            return;
        }
        long at = envelope.at().toEpochMilli();
        Document fields = switch ((InboxEvent) envelope.event()) {
            case InboxEvent.Read read -> {
                read.ids().forEach(id -> mark(account, id, at));
                yield new Document();
            }
            case InboxEvent.AllRead all -> new Document("readUntil", at);
        };
        store.write(InboxView.COLLECTION, account.value(), envelope, fields);
    }

    private void mark(AccountId account, String id, long at) {
        store.merge(
                NoticeView.COLLECTION, NoticeView.key(account, id), new Document("$max", new Document("readAt", at)));
    }
}
