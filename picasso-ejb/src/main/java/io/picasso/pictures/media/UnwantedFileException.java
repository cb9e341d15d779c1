package io.picasso.pictures.media;

import io.picasso.pictures.Media;

/**
 * A file turned out not to be wanted, somewhere deep in its structure. It never leaves this package: the wall turns it into a
 * refusal, which is a value.
 */
final class UnwantedFileException extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    UnwantedFileException(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    static UnwantedFileException unsupported(String detail) {
        return new UnwantedFileException(Media.UNSUPPORTED, detail);
    }

    static UnwantedFileException truncated() {
        return new UnwantedFileException(Media.TRUNCATED, "The picture is damaged or ends too early.");
    }

    Media.Ingestion.Refused refusal() {
        return new Media.Ingestion.Refused(code, String.valueOf(getMessage()));
    }
}
