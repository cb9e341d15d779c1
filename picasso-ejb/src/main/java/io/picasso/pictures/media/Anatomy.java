package io.picasso.pictures.media;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a picture file, read from end to end without decoding a pixel.
 *
 * <p>Each format is walked by its own rules up to the mark that ends it. What stands behind that mark is no part of the picture:
 * for PNG and WebP anything there is refused, for JPEG what is not of the kind that cameras append. So a file that is a picture
 * and a ZIP archive or a web page at once does not get in. What stands in comments and other metadata is harmless: the original
 * only ever leaves as an attachment with its picture type, and derivatives carry nothing over.
 *
 * @param width as stored, before the orientation is applied
 * @param height as stored
 * @param heavy whether decoding needs much more memory than the decoded picture, as progressive JPEG does
 * @param exif the TIFF block that cameras write, if there is one
 * @param profile the ICC profile of the colours, if there is one
 * @param iptc the press agencies' record, if there is one
 */
record Anatomy(
        Format format,
        int width,
        int height,
        boolean heavy,
        @Nullable Block exif,
        @Nullable Block profile,
        @Nullable Block iptc) {

    /** Some bytes of the file. A class, because records compare arrays by identity. */
    static final class Block {
        private final byte[] bytes;

        Block(byte[] bytes) {
            this.bytes = bytes;
        }

        ByteBuffer buffer() {
            return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** The number of pixels. */
    long pixels() {
        return (long) width * height;
    }

    /** Reads the structure of a file. */
    static Anatomy of(Path file) throws IOException, UnwantedFileException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer();
            return of(bytes);
        }
    }

    static Anatomy of(ByteBuffer file) throws UnwantedFileException {
        try {
            if (startsWith(file, 0xFF, 0xD8, 0xFF)) {
                return new JpegAnatomist(file).examine();
            }
            if (startsWith(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
                return new PngAnatomist(file).examine();
            }
            if (startsWith(file, 'R', 'I', 'F', 'F')
                    && startsWith(file.duplicate().position(8), 'W', 'E', 'B', 'P')) {
                return new WebpAnatomist(file.order(ByteOrder.LITTLE_ENDIAN)).examine();
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException early) {
            throw UnwantedFileException.truncated();
        }
        throw UnwantedFileException.unsupported("Only JPEG, PNG and WebP pictures are taken.");
    }

    private static boolean startsWith(ByteBuffer file, int... magic) {
        if (file.remaining() < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file.get(file.position() + i) & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
