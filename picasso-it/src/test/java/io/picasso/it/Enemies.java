package io.picasso.it;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Files made to hurt. */
public final class Enemies {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Enemies() {}

    /** A small PNG that says, truthfully, that it has very many pixels: one grey, a bit each (PNG specification, 11.2). */
    public static byte[] pixelFlood(int width, int height) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(PNG);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {1, 0, 0, 0, 0});
            chunk(file, "IHDR", header.toByteArray());
            ByteArrayOutputStream pixels = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels)) {
                byte[] row = new byte[1 + width / 8];
                for (int y = 0; y < height; y++) {
                    deflater.write(row);
                }
            }
            chunk(file, "IDAT", pixels.toByteArray());
            chunk(file, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture with something else behind its end. */
    public static byte[] withTail(byte[] picture, String tail) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(picture);
        file.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    /** The same picture with a text in it that says little in few bytes and much when it is unpacked (PNG, 11.3.4.3). */
    public static byte[] withPackedText(byte[] png, long unpacked) {
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(text)) {
                byte[] block = new byte[1 << 16];
                for (long left = unpacked; left > 0; left -= block.length) {
                    deflater.write(block);
                }
            }
            return withChunk(png, "zTXt", text.toByteArray(), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same picture with so many chunks of text before its pixels. */
    public static byte[] withChunks(byte[] png, int count) {
        try {
            return withChunk(png, "tEXt", "Comment\0again".getBytes(StandardCharsets.ISO_8859_1), count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behind the header, which is 25 bytes long after the signature of eight. */
    private static byte[] withChunk(byte[] png, String type, byte[] data, int count) throws IOException {
        int header = PNG.length + 25;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(png, 0, header);
        for (int i = 0; i < count; i++) {
            chunk(file, type, data);
        }
        file.write(png, header, png.length - header);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }
}
