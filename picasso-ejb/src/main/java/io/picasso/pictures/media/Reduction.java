package io.picasso.pictures.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Makes an image smaller with the Catmull-Rom cubic, stretched over all the pixels that fall into one, in linear light. The source
 * is read once, row by row.
 */
final class Reduction {
    private static final int STEPS = 4096;
    private static final byte[] CODED = new byte[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            double linear = (double) i / STEPS;
            double coded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
            CODED[i] = (byte) Math.round(255 * coded);
        }
    }

    private final PixelRows source;
    private final int width;
    private final int height;
    private final Taps columns;
    private final Taps rows;

    private Reduction(PixelRows source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        columns = new Taps(source.width(), width);
        rows = new Taps(source.height(), height);
    }

    /** The image with its longest side as wanted, or as it is if that is shorter; the result is a plain RGB image. */
    static BufferedImage of(PixelRows source, int longestSide) {
        double scale = Math.min(1, (double) longestSide / Math.max(source.width(), source.height()));
        int width = Math.max(1, (int) Math.round(source.width() * scale));
        int height = Math.max(1, (int) Math.round(source.height() * scale));
        return new Reduction(source, width, height).run();
    }

    private BufferedImage run() {
        float[] sum = new float[3 * width * height];
        float[] row = new float[3 * source.width()];
        float[] narrow = new float[3 * width];
        for (int y = 0; y < source.height(); y++) {
            source.read(y, row);
            narrow(row, narrow);
            for (int target = rows.firstTargetOf(y); target < height && rows.first[target] <= y; target++) {
                add(narrow, rows.weight(target, y), sum, 3 * width * target);
            }
        }
        return coded(sum);
    }

    private void narrow(float[] row, float[] narrow) {
        for (int x = 0; x < width; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            float[] weights = columns.weights[x];
            int at = 3 * columns.first[x];
            for (float weight : weights) {
                red += weight * row[at];
                green += weight * row[at + 1];
                blue += weight * row[at + 2];
                at += 3;
            }
            narrow[3 * x] = red;
            narrow[3 * x + 1] = green;
            narrow[3 * x + 2] = blue;
        }
    }

    private static void add(float[] row, float weight, float[] sum, int at) {
        for (int i = 0; i < row.length; i++) {
            sum[at + i] += weight * row[i];
        }
    }

    private BufferedImage coded(float[] sum) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = coded(sum[3 * i]) << 16 | coded(sum[3 * i + 1]) << 8 | coded(sum[3 * i + 2]);
        }
        return image;
    }

    /** The cubic overshoots at edges, so its sum may leave the range. */
    private static int coded(float linear) {
        return CODED[Math.clamp((int) (linear * STEPS + 0.5f), 0, STEPS)] & 0xFF;
    }

    /** Which source positions make up each target position, and with which weights that add up to one. */
    private static final class Taps {
        private final int[] first;
        private final float[][] weights;
        private final double scale;
        private final double reach;

        Taps(int from, int to) {
            scale = (double) from / to;
            reach = 2 * scale;
            first = new int[to];
            weights = new float[to][];
            for (int target = 0; target < to; target++) {
                double centre = (target + 0.5) * scale - 0.5;
                int start = Math.max(0, (int) Math.ceil(centre - reach));
                int end = Math.min(from - 1, (int) Math.floor(centre + reach));
                first[target] = start;
                weights[target] = weights(start, end, centre);
            }
        }

        private float[] weights(int start, int end, double centre) {
            float[] taps = new float[end - start + 1];
            double sum = 0;
            for (int i = start; i <= end; i++) {
                double weight = cubic(Math.abs(i - centre) / scale);
                taps[i - start] = (float) weight;
                sum += weight;
            }
            for (int i = 0; i < taps.length; i++) {
                taps[i] /= (float) sum;
            }
            return taps;
        }

        /** The cubic of Catmull and Rom (1974), as in Mitchell and Netravali (1988) with B = 0 and C = 1/2. */
        private static double cubic(double x) {
            if (x < 1) {
                return 1 - x * x * (2.5 - 1.5 * x);
            }
            return x < 2 ? 2 - x * (4 - x * (2.5 - 0.5 * x)) : 0;
        }

        int firstTargetOf(int position) {
            int target = Math.max(0, (int) ((position - reach) / scale) - 1);
            while (target < first.length && first[target] + weights[target].length <= position) {
                target++;
            }
            return target;
        }

        float weight(int target, int position) {
            return weights[target][position - first[target]];
        }
    }
}
