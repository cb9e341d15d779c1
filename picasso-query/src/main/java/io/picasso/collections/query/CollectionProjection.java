package io.picasso.collections.query;

import io.picasso.collections.CollectionEvent;
import io.picasso.collections.CollectionId;
import io.picasso.contract.Envelope;
import io.picasso.pictures.PictureId;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps collections; their names travel beside the events. */
@ApplicationScoped
public class CollectionProjection implements Projection {
    @Inject
    private CollectionViews collections;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "collection";
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(
                CollectionView.COLLECTION,
                List.of(new Document("owner", 1).append("gone", 1).append("_id", -1)));
    }

    @Override
    public void project(Envelope envelope) {
        Optional<CollectionView> view =
                collections.find(new CollectionId(envelope.stream().key()));
        long version = view.map(CollectionView::version).orElse(0L);
        if (ViewStore.isNext(envelope, version)) {
            List<String> pictures = view.map(CollectionView::pictures).orElse(List.of());
            store.write(CollectionView.COLLECTION, envelope.stream().key(), envelope, fields(envelope, pictures));
        }
    }

    private static Document fields(Envelope envelope, List<String> pictures) {
        @Nullable String name = envelope.personal().get("name");
        return switch ((CollectionEvent) envelope.event()) {
            case CollectionEvent.Created created ->
                new Document("owner", created.owner().value())
                        .append("open", created.open())
                        .append("name", name)
                        .append("gone", false)
                        .append("pictures", List.of());
            case CollectionEvent.Renamed renamed -> new Document("name", name);
            case CollectionEvent.Opened opened -> new Document("open", true);
            case CollectionEvent.Closed closed -> new Document("open", false);
            case CollectionEvent.PictureAdded added ->
                new Document(
                        "pictures",
                        Stream.concat(
                                        pictures.stream(),
                                        Stream.of(added.picture().value()))
                                .toList());
            case CollectionEvent.PictureRemoved removed ->
                new Document(
                        "pictures",
                        pictures.stream()
                                .filter(picture ->
                                        !picture.equals(removed.picture().value()))
                                .toList());
            case CollectionEvent.Arranged arranged ->
                new Document(
                        "pictures",
                        arranged.pictures().stream().map(PictureId::value).toList());
            case CollectionEvent.Deleted deleted ->
                new Document("gone", true)
                        .append("open", false)
                        .append("name", null)
                        .append("pictures", List.of());
        };
    }
}
