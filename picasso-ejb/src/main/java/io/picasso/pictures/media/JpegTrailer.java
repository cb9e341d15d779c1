package io.picasso.pictures.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * What stands behind the end of a JPEG image. Phones append to it: further images, the film of a moving photo, measured depths,
 * each maker in a form of its own; so unknown bytes may stay, since an original is stored as it came. What a program other than
 * a picture viewer would recognise is refused: an archive, a web page, a script, a document, any plain text.
 */
final class JpegTrailer {
    private static final int ZIP_END = 0x06054b50;
    private static final int ZIP_END_BYTES = 22;
    private static final int LONGEST_ZIP_COMMENT = 0xFFFF;
    private static final int LOOKS_LIKE_TEXT = 24;

    /** In small letters; the file is compared without regard to case. */
    private static final List<String> FOREIGN = List.of(
            "<html",
            "<!doctype",
            "<head",
            "<body",
            "<script",
            "<iframe",
            "<svg",
            "<?php",
            "%pdf-",
            "pk\3\4",
            "rar!\u001a",
            "7z\u00bc\u00af\u0027");

    private JpegTrailer() {}

    /** Checks the rest of the file from its position on. */
    static void check(ByteBuffer file) throws UnwantedFileException {
        if (endsAsZip(file) || recognised(file) || beginsAsText(file)) {
            throw UnwantedFileException.unsupported("The file holds something else behind the picture.");
        }
    }

    private static boolean recognised(ByteBuffer file) {
        for (int at = file.position(); at < file.limit(); at++) {
            byte first = file.get(at);
            if (first == '<' || first == '%' || first == 'P' || first == 'R' || first == '7') {
                for (String signature : FOREIGN) {
                    if (stands(file, at, signature)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean stands(ByteBuffer file, int at, String signature) {
        if (at + signature.length() > file.limit()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if (Character.toLowerCase(file.get(at + i) & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsAsText(ByteBuffer file) {
        int length = Math.min(LOOKS_LIKE_TEXT, file.remaining());
        for (int i = 0; i < length; i++) {
            int value = file.get(file.position() + i);
            if (value != '\n' && value != '\r' && value != '\t' && (value < ' ' || value > '~')) {
                return false;
            }
        }
        return length > 0;
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
