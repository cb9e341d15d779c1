package io.picasso.devstack.gallery.styles;

import java.util.SplittableRandom;

/** Smooth randomness over the plane: the gradient noise of Perlin (2002), and sums of its octaves. */
final class Noise {
    private static final double[] COSINES = new double[256];
    private static final double[] SINES = new double[256];

    static {
        for (int i = 0; i < 256; i++) {
            COSINES[i] = Math.cos(i * Math.PI / 128);
            SINES[i] = Math.sin(i * Math.PI / 128);
        }
    }

    private final int[] permutation = new int[512];

    Noise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 256; i++) {
            permutation[i] = i;
        }
        for (int i = 255; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = permutation[i];
            permutation[i] = permutation[other];
            permutation[other] = kept;
        }
        System.arraycopy(permutation, 0, permutation, 256, 256);
    }

    /** About -1 to 1. */
    double at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double u = x - column;
        double v = y - row;
        double left = lerp(corner(column, row, u, v), corner(column, row + 1, u, v - 1), fade(v));
        double right = lerp(corner(column + 1, row, u - 1, v), corner(column + 1, row + 1, u - 1, v - 1), fade(v));
        return 1.5 * lerp(left, right, fade(u));
    }

    /** Octaves of halving size and weight; about -1 to 1. */
    double sum(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            sum += weight * at(x * scale + 17.3 * i, y * scale - 9.1 * i);
            weight /= 2;
            scale *= 2;
        }
        return sum;
    }

    /** Sharp crests, as of mountains; 0 to 1. */
    double ridges(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            double crest = 1 - Math.abs(at(x * scale + 31.7 * i, y * scale + 4.3 * i));
            sum += weight * crest * crest;
            weight /= 2;
            scale *= 2.03;
        }
        return sum;
    }

    private double corner(int column, int row, double u, double v) {
        int hash = permutation[permutation[column & 255] + (row & 255)];
        return COSINES[hash] * u + SINES[hash] * v;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double lerp(double first, double second, double share) {
        return first + (second - first) * share;
    }
}
