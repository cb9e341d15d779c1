package io.picasso.pictures.media;

/** What a file came to that was to be the picture of a person. */
public sealed interface Portrait {
    /** It is a picture, and a small square of it is stored under this name. */
    record Stored(String file) implements Portrait {}

    /**
     * It is not wanted.
     *
     * @param code as for any upload
     * @param detail a sentence for the person who uploaded it
     */
    record Refused(String code, String detail) implements Portrait {}
}
