package io.picasso.pictures.media;

import io.picasso.pictures.media.Anatomy.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG file (ISO/IEC 15948) up to its end, and checks the sum of each. */
final class PngAnatomist {
    private static final int MOST_METADATA_BYTES = 1 << 20;
    private static final int MOST_PROFILE_BYTES = 4 << 20;
    private static final int SIGNATURE_BYTES = 8;

    private final ByteBuffer file;
    private int width;
    private int height;
    private boolean pixels;
    private @Nullable Block exif;
    private @Nullable Block profile;

    PngAnatomist(ByteBuffer file) {
        this.file = file;
    }

    Anatomy examine() throws UnwantedFileException {
        file.position(SIGNATURE_BYTES);
        String type = chunk();
        if (!type.equals("IHDR")) {
            throw UnwantedFileException.truncated();
        }
        while (!type.equals("IEND")) {
            type = chunk();
        }
        if (width <= 0 || height <= 0 || !pixels) {
            throw UnwantedFileException.truncated();
        }
        if (file.hasRemaining()) {
            throw UnwantedFileException.unsupported("The file holds something else behind the picture.");
        }
        return new Anatomy(Format.PNG, width, height, false, exif, profile, null);
    }

    private String chunk() throws UnwantedFileException {
        int length = file.getInt();
        if (length < 0) {
            throw UnwantedFileException.truncated();
        }
        CRC32 sum = new CRC32();
        sum.update(file.slice(file.position(), 4 + length));
        String type = type();
        ByteBuffer body = file.slice(file.position(), length);
        file.position(file.position() + length);
        if ((int) sum.getValue() != file.getInt()) {
            throw UnwantedFileException.truncated();
        }
        keep(type, body);
        return type;
    }

    private String type() {
        StringBuilder type = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            type.append((char) (file.get() & 0xFF));
        }
        return type.toString();
    }

    private void keep(String type, ByteBuffer body) {
        switch (type) {
            case "IHDR" -> {
                width = body.getInt();
                height = body.getInt();
            }
            case "IDAT" -> pixels = true;
            case "eXIf" -> exif = body.remaining() <= MOST_METADATA_BYTES ? new Block(bytes(body)) : null;
            case "iCCP" -> profile = body.remaining() <= MOST_METADATA_BYTES ? inflated(body) : null;
            default -> {
                // Text chunks may be inflated to any length, so nobody reads them.
            }
        }
    }

    /** The profile stands behind its name, a zero, and the number of the compression. */
    private static @Nullable Block inflated(ByteBuffer body) {
        while (body.get() != 0) {
            // The name ends at the zero.
        }
        body.get();
        try (InputStream profile = new InflaterInputStream(new ByteArrayInputStream(bytes(body)))) {
            byte[] bytes = profile.readNBytes(MOST_PROFILE_BYTES);
            return bytes.length < MOST_PROFILE_BYTES ? new Block(bytes) : null;
        } catch (IOException broken) {
            // A picture with a broken profile is shown without it, as browsers do.
            return null;
        }
    }

    private static byte[] bytes(ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        return bytes;
    }
}
