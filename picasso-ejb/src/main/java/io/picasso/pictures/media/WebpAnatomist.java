package io.picasso.pictures.media;

import io.picasso.pictures.media.Anatomy.Block;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a still WebP file (RFC 9649) up to the length that its head states. */
final class WebpAnatomist {
    private static final int MOST_METADATA_BYTES = 4 << 20;
    private static final int HEAD_BYTES = 12;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int SIDE_BITS = 0x3FFF;

    private final ByteBuffer file;
    private int canvasWidth;
    private int canvasHeight;
    private int width;
    private int height;
    private @Nullable Block exif;
    private @Nullable Block profile;

    /** Takes a little-endian buffer. */
    WebpAnatomist(ByteBuffer file) {
        this.file = file;
    }

    Anatomy examine() throws UnwantedFileException {
        long end = 8 + (file.getInt(4) & 0xFFFFFFFFL);
        if (end > file.limit()) {
            throw UnwantedFileException.truncated();
        }
        if (end < file.limit()) {
            throw UnwantedFileException.unsupported("The file holds something else behind the picture.");
        }
        file.position(HEAD_BYTES);
        while (file.hasRemaining()) {
            chunk();
        }
        if (width == 0 || height == 0) {
            throw UnwantedFileException.truncated();
        }
        if (canvasWidth != 0 && (canvasWidth != width || canvasHeight != height)) {
            throw UnwantedFileException.unsupported("The WebP file contradicts itself about its size.");
        }
        return new Anatomy(Format.WEBP, width, height, false, exif, profile, null);
    }

    private void chunk() throws UnwantedFileException {
        int type = file.getInt();
        int length = file.getInt();
        ByteBuffer body = file.slice(file.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(Math.min(file.limit(), file.position() + length + (length & 1)));
        if (type == fourCc("VP8X")) {
            canvas(body);
        } else if (type == fourCc("VP8 ")) {
            lossy(body);
        } else if (type == fourCc("VP8L")) {
            lossless(body);
        } else if (type == fourCc("ANMF") || type == fourCc("ANIM")) {
            throw UnwantedFileException.unsupported("Moving pictures are not taken.");
        } else if (type == fourCc("ICCP") && length <= MOST_METADATA_BYTES) {
            profile = block(body);
        } else if (type == fourCc("EXIF") && length <= MOST_METADATA_BYTES) {
            exif = block(body);
        }
    }

    private void canvas(ByteBuffer body) throws UnwantedFileException {
        if ((body.get(0) & ANIMATION_FLAG) != 0) {
            throw UnwantedFileException.unsupported("Moving pictures are not taken.");
        }
        canvasWidth = 1 + (body.getShort(4) & 0xFFFF | (body.get(6) & 0xFF) << 16);
        canvasHeight = 1 + (body.getShort(7) & 0xFFFF | (body.get(9) & 0xFF) << 16);
    }

    /** A key frame: three bytes of tag, three of start code, then the sides (RFC 6386, section 9.1). */
    private void lossy(ByteBuffer body) throws UnwantedFileException {
        boolean keyFrame = (body.get(0) & 1) == 0 && (body.getInt(2) >>> 8) == 0x2A019D;
        if (!keyFrame) {
            throw UnwantedFileException.truncated();
        }
        once(body.getShort(6) & SIDE_BITS, body.getShort(8) & SIDE_BITS);
    }

    private void lossless(ByteBuffer body) throws UnwantedFileException {
        if (body.get(0) != 0x2F) {
            throw UnwantedFileException.truncated();
        }
        int sides = body.getInt(1);
        once(1 + (sides & SIDE_BITS), 1 + (sides >>> 14 & SIDE_BITS));
    }

    /** A second image in one file could be larger than the one that was checked. */
    private void once(int itsWidth, int itsHeight) throws UnwantedFileException {
        if (width != 0) {
            throw UnwantedFileException.unsupported("The WebP file holds more than one picture.");
        }
        width = itsWidth;
        height = itsHeight;
    }

    private static Block block(ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        return new Block(bytes);
    }

    private static int fourCc(String type) {
        return type.charAt(0) | type.charAt(1) << 8 | type.charAt(2) << 16 | type.charAt(3) << 24;
    }
}
