package io.picasso.pictures.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What stands behind the end of a JPEG image. Cameras append to it: padding, further JPEG images (the multi-picture format),
 * the film of a moving photo, Samsung's own block. These may stay, since an original is stored as it came; everything else, and
 * anything that an archive program would open, is refused.
 */
final class JpegTrailer {
    private static final int ZIP_END = 0x06054b50;
    private static final int ZIP_END_BYTES = 22;
    private static final int LONGEST_ZIP_COMMENT = 0xFFFF;

    private JpegTrailer() {}

    /** Checks the rest of the file from its position on. */
    static void check(ByteBuffer file) throws UnwantedFileException {
        if (endsAsZip(file)) {
            throw UnwantedFileException.unsupported("The file is a picture and an archive at once.");
        }
        int from = file.position();
        while (from < file.limit() && (file.get(from) == 0 || file.get(from) == (byte) 0xFF && !jpegAt(file, from))) {
            from++;
        }
        boolean known = from == file.limit() || jpegAt(file, from) || filmAt(file, from) || endsAsSamsung(file);
        if (!known) {
            throw UnwantedFileException.unsupported("The file holds something else behind the picture.");
        }
    }

    private static boolean jpegAt(ByteBuffer file, int at) {
        return at + 3 <= file.limit()
                && file.get(at) == (byte) 0xFF
                && file.get(at + 1) == (byte) 0xD8
                && file.get(at + 2) == (byte) 0xFF;
    }

    private static boolean filmAt(ByteBuffer file, int at) {
        return at + 8 <= file.limit() && text(file, at + 4, "ftyp");
    }

    private static boolean endsAsSamsung(ByteBuffer file) {
        return file.limit() - file.position() > 8 && text(file, file.limit() - 4, "SEFT");
    }

    private static boolean text(ByteBuffer file, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (file.get(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Archive programs look for their directory from the end of a file, whatever stands before it. */
    private static boolean endsAsZip(ByteBuffer file) {
        ByteBuffer little = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int last = file.limit() - ZIP_END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_ZIP_COMMENT); at--) {
            if (little.getInt(at) == ZIP_END
                    && at + ZIP_END_BYTES + (little.getShort(at + 20) & 0xFFFF) <= file.limit()) {
                return true;
            }
        }
        return false;
    }
}
