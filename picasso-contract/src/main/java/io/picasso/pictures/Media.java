package io.picasso.pictures;

import io.picasso.accounts.AccountId;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The wall in front of the files of pictures: what comes in is hostile until proven, what goes out is either public and
 * marked, or behind a link that soon dies.
 *
 * <p>The write side implements it. Nothing here takes the name or the type that an uploader gave to a file: the format is read
 * from the bytes and every storage key is of the server's own making. When the object store does not answer, methods throw
 * {@link io.picasso.contract.PartUnavailableException}. Thread-safe.
 */
public interface Media {
    /** The part's name in faults and health checks. */
    String PART = "s3";

    /** The most bytes that a picture may have unless {@code picasso.media.max-bytes} says otherwise. */
    long USUAL_MAX_BYTES = 50L << 20;

    /** More bytes than are allowed: status 413. */
    String TOO_LARGE = "pictures.too-large";

    /** Not a JPEG, PNG or WebP, or one with something else attached: status 415. */
    String UNSUPPORTED = "pictures.unsupported";

    /** More pixels than are allowed, or none: status 422. */
    String TOO_MANY_PIXELS = "pictures.too-many-pixels";

    /** It begins as a picture and ends too early, or cannot be decoded: status 422. */
    String TRUNCATED = "pictures.truncated";

    /** Counts an upload, before anything of it is read; empty if there may be one, else how long to wait. */
    Optional<Duration> admit(AccountId by);

    /**
     * Reads a file to its end or to the limit, checks it, makes the derivatives, and stores all three. The stream is not
     * closed. When it is refused or fails, nothing stays behind; when the caller dies before the picture is published, a
     * collector takes the files away after an hour.
     *
     * @param picture the new picture's id, under which the files are kept
     */
    Ingestion ingest(PictureId picture, InputStream file);

    /** Opens a public derivative (thumbnail or preview) by its key; empty when there is none. The caller closes it. */
    Optional<Derivative> open(String key);

    /**
     * Opens an original; empty when there is none. Whether the person may have it is for the caller to decide, before this
     * call. The caller closes it.
     */
    Optional<InputStream> openOriginal(MediaFiles files);

    /**
     * A link that fetches an original as an attachment, without any further question, until it expires a few minutes from
     * now. Whether the person may have it is for the caller to decide, before this call.
     */
    OriginalLink linkToOriginal(PictureId picture, MediaFiles files);

    /** Deletes the three files; those that are gone already are no fault. */
    void delete(MediaFiles files);

    /** What a file came to. */
    sealed interface Ingestion {
        /** It is a picture, and its files are stored. */
        record Ingested(MediaFiles files) implements Ingestion {}

        /**
         * It is not wanted.
         *
         * @param code one of the codes above
         * @param detail a sentence for the person who uploaded it
         */
        record Refused(String code, String detail) implements Ingestion {}
    }

    /**
     * A public file: never changes under its key, so it may be cached for ever.
     *
     * @param bytes how many the content has
     */
    record Derivative(InputStream content, String contentType, long bytes) {}

    /** An address that opens an original until it expires; a secret as long as it lives. */
    record OriginalLink(URI address, Instant expires) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "OriginalLink[until " + expires + "]";
        }
    }
}
