package io.picasso.notifications.query;

import io.picasso.contract.Envelope;
import io.picasso.notifications.Notice;
import io.picasso.notifications.NoticeRules;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Keeps what people are told of the events of one kind of stream. */
class NoticeProjection implements Projection {
    private final String noun;
    private final ViewParties parties;
    private final NoticeViews views;
    private final ViewStore store;

    NoticeProjection(String noun, ViewParties parties, NoticeViews views, ViewStore store) {
        this.noun = noun;
        this.parties = parties;
        this.views = views;
        this.store = store;
    }

    @Override
    public String noun() {
        return noun;
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(
                NoticeView.COLLECTION,
                List.of(new Document("account", 1).append("at", -1).append("_id", -1)));
    }

    @Override
    public void project(Envelope envelope) {
        NoticeRules.of(envelope, parties)
                .forEach(notice -> keep(notice, envelope.at().toEpochMilli()));
    }

    private void keep(Notice notice, long at) {
        var actor = notice.actor();
        if (actor != null
                && views.find(notice.to(), notice.id())
                        .filter(NoticeView::isFull)
                        .isPresent()) {
            return;
        }
        Document fields = new Document("account", notice.to().value())
                .append("notice", notice.id())
                .append("kind", notice.kind().word())
                .append("what", notice.what());
        var picture = notice.picture();
        if (picture != null) {
            fields.append("picture", picture.value());
        }
        if (notice.order() != null) {
            fields.append("order", notice.order());
        }
        Document changes = new Document("$set", fields).append("$max", new Document("at", at));
        if (actor != null) {
            changes.append("$addToSet", new Document("actors", actor.value()));
        }
        store.merge(NoticeView.COLLECTION, NoticeView.key(notice.to(), notice.id()), changes);
    }
}
