package io.picasso.pictures.media;

import java.util.Optional;
import java.util.Set;

/** Knows which stored files are still needed: a kind of thing that has files, by whoever has its history. Thread-safe. */
public interface FileKeeper {
    /** The keys that are needed in a folder of the buckets; empty for a folder of somebody else's. */
    Optional<Set<String>> keysIn(String folder);
}
