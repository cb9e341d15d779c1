package io.picasso.pictures.media;

import io.picasso.pictures.media.Anatomy.Block;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks the markers of a JPEG file (ITU-T T.81, annex B) up to its end of image. */
final class JpegAnatomist {
    /** Nobody needs more scans for one picture; a file with thousands of them only burns time. */
    private static final int MOST_SCANS = 100;

    private static final int MOST_PROFILE_BYTES = 4 << 20;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PHOTOSHOP = "Photoshop 3.0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final ByteBuffer file;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream(0);
    private int width;
    private int height;
    private boolean progressive;
    private int scans;
    private @Nullable Block exif;
    private @Nullable Block iptc;

    JpegAnatomist(ByteBuffer file) {
        this.file = file;
    }

    Anatomy examine() throws UnwantedFileException {
        file.position(2);
        int marker = nextMarker();
        while (marker != 0xD9) {
            if (marker >= 0xD0 && marker <= 0xD8) {
                throw UnwantedFileException.truncated();
            }
            if (marker != 0x01) {
                segment(marker);
            }
            marker = nextMarker();
        }
        if (width == 0 || height == 0 || scans == 0) {
            throw UnwantedFileException.truncated();
        }
        JpegTrailer.check(file);
        Block icc = profile.size() == 0 ? null : new Block(profile.toByteArray());
        return new Anatomy(Format.JPEG, width, height, progressive, exif, icc, iptc);
    }

    private int nextMarker() throws UnwantedFileException {
        if ((file.get() & 0xFF) != 0xFF) {
            throw UnwantedFileException.truncated();
        }
        int marker = 0xFF;
        while (marker == 0xFF) {
            marker = file.get() & 0xFF;
        }
        return marker;
    }

    private void segment(int marker) throws UnwantedFileException {
        int length = (file.getShort() & 0xFFFF) - 2;
        ByteBuffer body = file.slice(file.position(), length);
        file.position(file.position() + length);
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(marker, body);
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                throw UnwantedFileException.unsupported("This kind of JPEG cannot be shown by browsers.");
            case 0xDA -> scan();
            case 0xE1 -> exif = exif == null ? block(body, EXIF) : exif;
            case 0xE2 -> profilePart(body);
            case 0xED -> iptc = iptc == null ? block(body, PHOTOSHOP) : iptc;
            default -> {
                // Tables and other people's metadata say nothing that is needed here.
            }
        }
    }

    private void frame(int marker, ByteBuffer body) throws UnwantedFileException {
        if (width != 0) {
            throw UnwantedFileException.unsupported("This kind of JPEG cannot be shown by browsers.");
        }
        int precision = body.get();
        height = body.getShort() & 0xFFFF;
        width = body.getShort() & 0xFFFF;
        int components = body.get();
        if (precision != 8 || components != 1 && components != 3 && components != 4) {
            throw UnwantedFileException.unsupported("This kind of JPEG cannot be shown by browsers.");
        }
        progressive = marker == 0xC2;
    }

    /** Skips the coded pixels: up to the next marker that is neither a restart nor a stuffed byte. */
    private void scan() throws UnwantedFileException {
        if (++scans > MOST_SCANS) {
            throw UnwantedFileException.unsupported("This JPEG is built to take very long.");
        }
        while (true) {
            if (file.get() == (byte) 0xFF) {
                int next = file.get(file.position()) & 0xFF;
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    file.position(file.position() - 1);
                    return;
                }
            }
        }
    }

    /** A profile longer than a segment comes in parts, each with its number; cameras write them in order. */
    private void profilePart(ByteBuffer body) {
        if (starts(body, ICC) && profile.size() + body.remaining() <= MOST_PROFILE_BYTES) {
            profile.writeBytes(rest(body, ICC.length + 2));
        }
    }

    private static @Nullable Block block(ByteBuffer body, byte[] prefix) {
        return starts(body, prefix) ? new Block(rest(body, prefix.length)) : null;
    }

    private static boolean starts(ByteBuffer body, byte[] prefix) {
        return body.remaining() > prefix.length + 2
                && body.slice(0, prefix.length).equals(ByteBuffer.wrap(prefix));
    }

    private static byte[] rest(ByteBuffer body, int from) {
        byte[] rest = new byte[body.remaining() - from];
        body.get(body.position() + from, rest);
        return rest;
    }
}
