package io.picasso.pictures.media;

import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * The colour that stands for a picture while it loads: the mean of the fullest cell of a coarse colour histogram, where colourful
 * pixels count more than grey ones, since a person would name those.
 */
final class DominantColour {
    private static final int LEVELS = 6;

    private DominantColour() {}

    /** As {@code #rrggbb}. */
    static String of(BufferedImage image) {
        double[][] cells = new double[LEVELS * LEVELS * LEVELS][4];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int rgb : row) {
                count(cells, rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
            }
        }
        double[] fullest = cells[0];
        for (double[] cell : cells) {
            fullest = cell[3] > fullest[3] ? cell : fullest;
        }
        return String.format(Locale.ROOT, "#%02x%02x%02x", mean(fullest, 0), mean(fullest, 1), mean(fullest, 2));
    }

    private static void count(double[][] cells, int red, int green, int blue) {
        int chroma = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        double weight = 1 + chroma / 64.0;
        double[] cell = cells[(level(red) * LEVELS + level(green)) * LEVELS + level(blue)];
        cell[0] += weight * red;
        cell[1] += weight * green;
        cell[2] += weight * blue;
        cell[3] += weight;
    }

    private static int level(int value) {
        return value * LEVELS / 256;
    }

    private static int mean(double[] cell, int channel) {
        return (int) Math.round(cell[channel] / cell[3]);
    }
}
