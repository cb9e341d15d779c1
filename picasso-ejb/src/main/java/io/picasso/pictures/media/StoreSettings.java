package io.picasso.pictures.media;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the object store is and how it is spoken to.
 *
 * @param endpoint where the server reaches it
 * @param publicEndpoint where browsers reach it, for links to originals
 * @param secretKey what every request is signed with
 * @param originals the private bucket
 * @param derivatives the public bucket
 * @param createBuckets whether missing buckets are made; elsewhere than in development they are the operator's
 * @param linkLifetime how long a link to an original opens it
 */
record StoreSettings(
        URI endpoint,
        Optional<URI> publicEndpoint,
        String region,
        String accessKey,
        String secretKey,
        String originals,
        String derivatives,
        boolean createBuckets,
        Duration linkLifetime) {
    /** Shows no secret. */
    @Override
    public String toString() {
        return "StoreSettings[" + endpoint + "]";
    }
}
