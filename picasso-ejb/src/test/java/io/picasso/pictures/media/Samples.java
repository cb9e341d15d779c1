package io.picasso.pictures.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small photographs with the metadata of the large ones that they were made from, and files made up for the occasion. */
final class Samples {
    private Samples() {}

    static byte[] bytes(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream("/media/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Path file(Path directory, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(directory, "sample", ".bin"), bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One after the other. */
    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PNG of one colour with as many pixels as wanted, in very few bytes. */
    static byte[] hugePng(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        byte[] rows = deflated(new byte[(width / 8 + 1) * 16]);
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                pngChunk("IHDR", head),
                pngChunk("IDAT", rows),
                pngChunk("IEND", new byte[0]));
    }

    static byte[] pngChunk(String type, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(text(type));
        sum.update(body);
        return joined(
                ByteBuffer.allocate(4).putInt(body.length).array(),
                text(type),
                body,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return deflated.toByteArray();
    }

    /** A JPEG with one more segment behind its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        byte[] segment = ByteBuffer.allocate(4 + body.length)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
        return joined(java.util.Arrays.copyOf(jpeg, 2), segment, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
