package io.picasso.pictures;

/**
 * Where a picture's files stand and what they are, as measured by the server.
 *
 * @param originalKey key in the private bucket
 * @param thumbnailKey key of the small derivative in the public bucket
 * @param previewKey key of the watermarked derivative in the public bucket
 * @param contentType the real format: {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param bytes size of the original
 * @param sha256 of the original's bytes, 64 hexadecimal digits
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param dominantColour {@code #rrggbb}
 */
public record MediaFiles(
        String originalKey,
        String thumbnailKey,
        String previewKey,
        String contentType,
        long bytes,
        String sha256,
        int width,
        int height,
        String dominantColour) {}
