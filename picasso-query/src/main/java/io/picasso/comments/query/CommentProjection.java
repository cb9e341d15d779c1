package io.picasso.comments.query;

import io.picasso.accounts.AccountId;
import io.picasso.comments.CommentEvent;
import io.picasso.contract.Envelope;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.Tally;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Keeps the comments, and each picture's number of them. The number is brought up to date after each change, also after one that is
 * here already, as with likes.
 */
@ApplicationScoped
public class CommentProjection implements Projection {
    @Inject
    private CommentViews comments;

    @Inject
    private PictureViews pictures;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "comment";
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(
                CommentView.COLLECTION,
                List.of(
                        new Document("picture", 1).append("shown", 1).append("_id", -1),
                        new Document("account", 1).append("_id", -1)));
    }

    @Override
    public void project(Envelope envelope) {
        switch ((CommentEvent) envelope.event()) {
            case CommentEvent.Posted posted -> project(envelope, posted.picture(), posted(envelope, posted));
            case CommentEvent.Edited edited ->
                project(
                        envelope,
                        edited.picture(),
                        text(envelope, edited.mentions())
                                .append("editedAt", envelope.at().toEpochMilli()));
            case CommentEvent.Deleted deleted -> project(envelope, deleted.picture(), gone());
            case CommentEvent.Hidden hidden ->
                project(
                        envelope,
                        hidden.picture(),
                        new Document("shown", false)
                                .append("reason", envelope.personal().getOrDefault("reason", "")));
        }
    }

    private void project(Envelope envelope, PictureId picture, Document fields) {
        String id = envelope.stream().key();
        store.write(CommentView.COLLECTION, id, envelope, fields);
        pictures.showComments(picture.value(), comments.count(picture.value(), id));
    }

    private static Document posted(Envelope envelope, CommentEvent.Posted posted) {
        Document fields = Tally.uncounted(envelope)
                .append("picture", posted.picture().value())
                .append("account", posted.by().value())
                .append("postedAt", envelope.at().toEpochMilli())
                .append("editableUntil", posted.editableUntil().toEpochMilli())
                .append("shown", true);
        fields.putAll(text(envelope, posted.mentions()));
        return fields;
    }

    private static Document text(Envelope envelope, List<AccountId> mentions) {
        return new Document("text", envelope.personal().getOrDefault("text", ""))
                .append("mentions", mentions.stream().map(AccountId::value).toList());
    }

    private static Document gone() {
        return new Document("shown", false)
                .append("text", null)
                .append("reason", null)
                .append("mentions", List.of());
    }
}
