package io.picasso.reactions.query;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.Tally;
import io.picasso.platform.projection.ViewStore;
import io.picasso.reactions.ReactionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Keeps who likes what, and each picture's count. The count is brought up to date after each change, also after one that is here
 * already: so neither a repeated event nor a crash between the two writes leaves it wrong.
 */
@ApplicationScoped
public class ReactionProjection implements Projection {
    @Inject
    private LikeViews likes;

    @Inject
    private PictureViews pictures;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "like";
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(
                LikeView.COLLECTION,
                List.of(
                        new Document("picture", 1).append("liked", 1).append("_id", -1),
                        new Document("account", 1).append("liked", 1)));
    }

    @Override
    public void project(Envelope envelope) {
        switch ((ReactionEvent) envelope.event()) {
            case ReactionEvent.Liked like -> project(envelope, like.picture(), like.by(), true);
            case ReactionEvent.Unliked unlike -> project(envelope, unlike.picture(), unlike.by(), false);
        }
    }

    private void project(Envelope envelope, PictureId picture, AccountId by, boolean liked) {
        String id = envelope.stream().key();
        store.write(
                LikeView.COLLECTION,
                id,
                envelope,
                Tally.uncounted(envelope)
                        .append("picture", picture.value())
                        .append("account", by.value())
                        .append("liked", liked));
        pictures.showLikes(picture.value(), likes.count(picture.value(), id));
    }
}
