package io.picasso.pictures.media;

import io.picasso.contract.Event;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.EventStore;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks history which files a picture has. */
@Stateless
public class PictureHistory {
    @EJB
    private EventStore store;

    /** The keys of a picture's files; none for a picture that was deleted or never published. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Set<String> knownKeys(PictureId picture) {
        return keys(store.load(picture.stream()));
    }

    static Set<String> keys(List<Event> history) {
        Set<String> keys = new HashSet<>();
        for (Event event : history) {
            if (event instanceof PictureEvent.Published published) {
                MediaFiles files = published.files();
                keys.addAll(List.of(files.originalKey(), files.thumbnailKey(), files.previewKey()));
            } else if (event instanceof PictureEvent.Deleted) {
                keys.clear();
            }
        }
        return keys;
    }
}
