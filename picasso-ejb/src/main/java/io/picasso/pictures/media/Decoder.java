package io.picasso.pictures.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Decodes a checked file, leaving out pixels of a large one while it reads, so that memory has a bound that no file can move. */
final class Decoder {
    /** So many times the pixels of the largest derivative are kept per side; WebP is slow to decode and makes do with less. */
    private static final double JPEG_AND_PNG = 2;

    private static final double WEBP = 1.5;

    private final Codecs codecs;

    Decoder(Codecs codecs) {
        this.codecs = codecs;
    }

    /**
     * Decodes to at least the wanted longest side, where the file has it.
     *
     * @throws UnwantedFileException when it cannot be decoded to its end
     */
    BufferedImage decode(Path file, Anatomy anatomy, int wanted) throws IOException, UnwantedFileException {
        ImageReader reader = codecs.reader(anatomy.format());
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step(anatomy, wanted);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (IOException | RuntimeException undecodable) {
            // Readers throw whatever comes to their mind over a damaged file. The file itself is on our own disk.
            throw UnwantedFileException.truncated();
        } finally {
            reader.dispose();
        }
    }

    static int step(Anatomy anatomy, int wanted) {
        double margin = anatomy.format() == Format.WEBP ? WEBP : JPEG_AND_PNG;
        int longest = Math.max(anatomy.width(), anatomy.height());
        return Math.max(1, (int) (longest / (wanted * margin)));
    }
}
