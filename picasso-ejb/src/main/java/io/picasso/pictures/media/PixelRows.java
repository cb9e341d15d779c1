package io.picasso.pictures.media;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * The rows of a decoded image as linear light on white paper: three numbers per pixel, 0 to 1, in the image's own primaries.
 *
 * <p>Light adds up linearly and coded values do not: averaging the latter makes fine bright detail too dark.
 */
final class PixelRows {
    private static final float[] LINEAR = new float[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double coded = i / 255.0;
            // IEC 61966-2-1, the curve of sRGB; the curves of other photographic spaces are close to it.
            LINEAR[i] = (float) (coded <= 0.04045 ? coded / 12.92 : Math.pow((coded + 0.055) / 1.055, 2.4));
        }
    }

    private final BufferedImage image;
    private final Raster raster;
    private final int bands;
    private final boolean eightBits;
    private final boolean sixteenBits;
    private byte[] bytes = new byte[0];
    private int[] samples = new int[0];

    PixelRows(BufferedImage image) {
        this.image = image;
        raster = image.getRaster();
        bands = raster.getNumBands();
        ColorModel model = image.getColorModel();
        boolean plain = model instanceof ComponentColorModel && !model.isAlphaPremultiplied();
        eightBits = plain
                && raster.getTransferType() == DataBuffer.TYPE_BYTE
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && model.getComponentSize(0) == 8;
        sixteenBits = plain && raster.getTransferType() == DataBuffer.TYPE_USHORT;
    }

    /** Whether the numbers are in the primaries of the image's own colour space; otherwise they are sRGB already. */
    boolean inOwnColours() {
        return (eightBits || sixteenBits) && bands >= 3;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** Reads a row: red, green, blue of its first pixel, then of the next. */
    void read(int y, float[] linear) {
        if (eightBits) {
            bytes = (byte[]) raster.getDataElements(0, y, width(), 1, bytes.length == 0 ? null : bytes);
            for (int x = 0; x < width(); x++) {
                put(linear, x, bytes[x * bands] & 0xFF, byteAt(x, 1), byteAt(x, 2), alphaByte(x));
            }
        } else if (sixteenBits) {
            samples = raster.getPixels(0, y, width(), 1, samples.length == 0 ? (int[]) null : samples);
            for (int x = 0; x < width(); x++) {
                int alpha = bands == 2 || bands == 4 ? samples[x * bands + bands - 1] >> 8 : 255;
                put(linear, x, samples[x * bands] >> 8, sampleAt(x, 1), sampleAt(x, 2), alpha);
            }
        } else {
            samples = image.getRGB(0, y, width(), 1, samples.length == 0 ? null : samples, 0, width());
            for (int x = 0; x < width(); x++) {
                int argb = samples[x];
                put(linear, x, argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, argb >>> 24);
            }
        }
    }

    private int byteAt(int x, int band) {
        return bytes[x * bands + (bands >= 3 ? band : 0)] & 0xFF;
    }

    private int alphaByte(int x) {
        return bands == 2 || bands == 4 ? bytes[x * bands + bands - 1] & 0xFF : 255;
    }

    private int sampleAt(int x, int band) {
        return samples[x * bands + (bands >= 3 ? band : 0)] >> 8;
    }

    private static void put(float[] linear, int x, int red, int green, int blue, int alpha) {
        linear[3 * x] = LINEAR[onWhite(red, alpha)];
        linear[3 * x + 1] = LINEAR[onWhite(green, alpha)];
        linear[3 * x + 2] = LINEAR[onWhite(blue, alpha)];
    }

    private static int onWhite(int value, int alpha) {
        return alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
