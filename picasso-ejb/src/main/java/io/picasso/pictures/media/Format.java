package io.picasso.pictures.media;

/** The formats that are taken. What cannot be shown by its magic bytes to be one of these is refused. */
enum Format {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    final String contentType;
    final String extension;

    Format(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }
}
