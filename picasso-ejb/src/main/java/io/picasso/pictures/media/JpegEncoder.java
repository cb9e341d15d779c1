package io.picasso.pictures.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes derivatives: progressive JPEG, with no metadata but the names of the creator and of the holder of the rights. */
final class JpegEncoder {
    private static final int HEAD_BYTES = 20;
    private static final int ENTRY_BYTES = 12;

    private final Codecs codecs;

    JpegEncoder(Codecs codecs) {
        this.codecs = codecs;
    }

    /** Encodes an RGB image; quality from 0 to 1. */
    byte[] encode(BufferedImage image, Caption caption, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        ImageWriter writer = codecs.jpegWriter();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return withCredits(bytes.toByteArray(), caption);
    }

    /** Puts the credits behind the JFIF head, which is the first segment that the JDK's writer writes. */
    private static byte[] withCredits(byte[] jpeg, Caption caption) {
        byte[] credits = credits(caption);
        if (credits.length == 0) {
            return jpeg;
        }
        ByteBuffer result = ByteBuffer.allocate(jpeg.length + credits.length);
        result.put(jpeg, 0, HEAD_BYTES).put(credits).put(jpeg, HEAD_BYTES, jpeg.length - HEAD_BYTES);
        return result.array();
    }

    /** An EXIF segment of at most two entries, in the order of their numbers (TIFF 6.0, section 2). */
    private static byte[] credits(Caption caption) {
        byte[] creator = ascii(caption.creator());
        byte[] copyright = ascii(caption.copyright());
        int entries = (creator.length > 1 ? 1 : 0) + (copyright.length > 1 ? 1 : 0);
        if (entries == 0) {
            return new byte[0];
        }
        int texts = 8 + 2 + ENTRY_BYTES * entries + 4;
        int length = 2 + 6 + texts + creator.length + copyright.length;
        ByteBuffer segment = ByteBuffer.allocate(2 + length);
        segment.putShort((short) 0xFFE1).putShort((short) length).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) entries);
        entry(segment, 0x013B, creator, texts);
        entry(segment, 0x8298, copyright, texts + creator.length);
        segment.putInt(0).put(creator).put(copyright);
        return segment.array();
    }

    private static void entry(ByteBuffer segment, int tag, byte[] text, int at) {
        if (text.length > 1) {
            segment.putShort((short) tag)
                    .putShort((short) 2)
                    .putInt(text.length)
                    .putInt(at);
        }
    }

    /** Ends with a zero, and is padded so that it is never short enough to stand in its entry. */
    private static byte[] ascii(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String padded = text.length() < 4 ? (text + "    ").substring(0, 4) : text;
        return (padded + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
