package io.picasso.pictures.media;

import io.picasso.accounts.Avatar;
import io.picasso.contract.Event;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.EventStore;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks history which files a picture has. */
@Stateless
@LocalBean
@Local(FileKeeper.class)
public class PictureHistory implements FileKeeper {
    @EJB
    private EventStore store;

    /** A folder that is not for avatars is called as its picture; no keys for one that was deleted or never published. */
    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Set<String>> keysIn(String folder) {
        return Avatar.owner(folder).isPresent()
                ? Optional.empty()
                : Optional.of(keys(store.load(new PictureId(folder).stream())));
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
