package io.picasso.pictures.media;

import io.picasso.contract.PartUnavailableException;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes the derivatives of a checked file: upright, sRGB, on white, no metadata. Only so many at a time, and what is heavy to decode
 * has the room to itself; the others wait in line, and after a while they are told to come back.
 *
 * <p>Peak heap per place: a decoded image of at most twice the preview's sides (4,800 x 4,800 x 3 bytes just below the next
 * subsampling step), and some 20 MB for the small ones.
 */
final class Darkroom {
    static final int THUMBNAIL_SIDE = 400;
    static final int PREVIEW_SIDE = 1200;
    static final int PORTRAIT_SIDE = 320;

    private static final float THUMBNAIL_QUALITY = 0.82f;
    private static final float PREVIEW_QUALITY = 0.86f;
    private static final long HEAVY_PIXELS = 25_000_000;
    private static final long PATIENCE_SECONDS = 30;

    private final Codecs codecs = new Codecs();
    private final Decoder decoder = new Decoder(codecs);
    private final JpegEncoder encoder = new JpegEncoder(codecs);
    private final int places;
    private final Semaphore free;

    Darkroom(int places) {
        this.places = places;
        free = new Semaphore(places, true);
    }

    /**
     * What came out.
     *
     * @param width of the whole picture when upright
     * @param height of the whole picture when upright
     */
    record Prints(JpegFile thumbnail, JpegFile preview, int width, int height, String dominantColour) {}

    /** The bytes of a derivative. A class, because records compare arrays by identity. */
    static final class JpegFile {
        private final byte[] bytes;

        JpegFile(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Makes the prints, when there is room.
     *
     * @throws UnwantedFileException when the file cannot be decoded
     * @throws PartUnavailableException when too many others stand in line
     */
    Prints develop(Path file, Anatomy anatomy) throws IOException, UnwantedFileException {
        return inRoom(anatomy, () -> developed(file, anatomy));
    }

    /**
     * Makes the middle of it a small square, when there is room. Nothing is written into the file but the image itself.
     *
     * @throws UnwantedFileException when the file cannot be decoded
     * @throws PartUnavailableException when too many others stand in line
     */
    JpegFile portray(Path file, Anatomy anatomy) throws IOException, UnwantedFileException {
        return inRoom(anatomy, () -> {
            BufferedImage whole = reduced(file, anatomy, Caption.of(anatomy));
            BufferedImage small = Reduction.of(new PixelRows(square(whole)), PORTRAIT_SIDE);
            return new JpegFile(encoder.encode(small, Caption.NONE, THUMBNAIL_QUALITY));
        });
    }

    private static BufferedImage square(BufferedImage whole) {
        int side = Math.min(whole.getWidth(), whole.getHeight());
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = square.createGraphics();
        canvas.drawImage(whole, (side - whole.getWidth()) / 2, (side - whole.getHeight()) / 2, null);
        canvas.dispose();
        return square;
    }

    /** Something that is done with a file. */
    private interface Work<T> {
        T run() throws IOException, UnwantedFileException;
    }

    private <T> T inRoom(Anatomy anatomy, Work<T> work) throws IOException, UnwantedFileException {
        boolean heavy = anatomy.pixels() > HEAVY_PIXELS || anatomy.heavy() && anatomy.pixels() > HEAVY_PIXELS / 4;
        int needed = heavy ? places : 1;
        waitFor(needed);
        try {
            return work.run();
        } finally {
            free.release(needed);
        }
    }

    private void waitFor(int needed) {
        try {
            if (!free.tryAcquire(needed, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new PartUnavailableException("media", new TimeoutException("Too many pictures at once."));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new PartUnavailableException("media", stopping);
        }
    }

    private Prints developed(Path file, Anatomy anatomy) throws IOException, UnwantedFileException {
        Caption caption = Caption.of(anatomy);
        BufferedImage preview = reduced(file, anatomy, caption);
        BufferedImage thumbnail = Reduction.of(new PixelRows(preview), THUMBNAIL_SIDE);
        String colour = DominantColour.of(thumbnail);
        Watermark.weave(preview);
        return new Prints(
                new JpegFile(encoder.encode(thumbnail, caption, THUMBNAIL_QUALITY)),
                new JpegFile(encoder.encode(preview, caption, PREVIEW_QUALITY)),
                caption.turned() ? anatomy.height() : anatomy.width(),
                caption.turned() ? anatomy.width() : anatomy.height(),
                colour);
    }

    /** The decoded image is out of reach when this returns, so that it does not live through the rest. */
    private BufferedImage reduced(Path file, Anatomy anatomy, Caption caption)
            throws IOException, UnwantedFileException {
        BufferedImage decoded = decoder.decode(file, anatomy, PREVIEW_SIDE);
        PixelRows rows = new PixelRows(decoded);
        ColorSpace meant =
                rows.inOwnColours() ? Colours.meant(decoded, anatomy) : ColorSpace.getInstance(ColorSpace.CS_sRGB);
        return Uprighting.of(Colours.toStandard(Reduction.of(rows, PREVIEW_SIDE), meant), caption.orientation());
    }
}
