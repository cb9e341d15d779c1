package io.picasso.follows.query;

import io.picasso.contract.Envelope;
import io.picasso.follows.FollowEvent;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Keeps who follows whom. */
@ApplicationScoped
public class FollowProjection implements Projection {
    @Inject
    private FollowViews follows;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "follow";
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(FollowView.COLLECTION, List.of(chosenBy("who"), chosenBy("whom")));
    }

    private static Document chosenBy(String side) {
        return new Document(side, 1).append("follows", 1).append("since", -1).append("_id", -1);
    }

    @Override
    public void project(Envelope envelope) {
        String id = envelope.stream().key();
        store.write(FollowView.COLLECTION, id, envelope, fields(envelope));
    }

    private static Document fields(Envelope envelope) {
        return switch ((FollowEvent) envelope.event()) {
            case FollowEvent.Followed followed ->
                new Document("who", followed.who().value())
                        .append("whom", followed.whom().value())
                        .append("since", envelope.at().toEpochMilli())
                        .append("follows", true);
            case FollowEvent.Unfollowed unfollowed -> new Document("follows", false);
        };
    }
}
