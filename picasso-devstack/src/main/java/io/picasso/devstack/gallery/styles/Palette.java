package io.picasso.devstack.gallery.styles;

import java.util.random.RandomGenerator;

/**
 * A few colours that go together: the paper, and inks from dark to light or along a hue.
 *
 * <p>The gradient through the inks is made in OKLab (Ottosson 2020), in which the middle between two colours looks like it.
 */
public final class Palette {
    private static final int STEPS = 2048;

    private final int paper;
    private final int[] inks;
    private final int[] gradient = new int[STEPS];

    private Palette(int paper, int... inks) {
        this.paper = paper;
        this.inks = inks;
        for (int i = 0; i < STEPS; i++) {
            double along = (double) i / (STEPS - 1) * (inks.length - 1);
            int left = Math.min(inks.length - 2, (int) along);
            gradient[i] = mixLab(toLab(inks[left]), toLab(inks[left + 1]), along - left);
        }
    }

    /** The paper first, then the inks, as {@code rrggbb}. */
    public static Palette of(String colours) {
        String[] parts = colours.trim().split("\\s+");
        int[] inks = new int[parts.length - 1];
        for (int i = 1; i < parts.length; i++) {
            inks[i - 1] = Integer.parseInt(parts[i], 16);
        }
        return new Palette(Integer.parseInt(parts[0], 16), inks);
    }

    int paper() {
        return paper;
    }

    int inks() {
        return inks.length;
    }

    int ink(int number) {
        return inks[Math.floorMod(number, inks.length)];
    }

    /** Any ink. */
    int any(RandomGenerator random) {
        return inks[random.nextInt(inks.length)];
    }

    /** A colour on the way from the first ink to the last; 0 to 1. */
    int at(double place) {
        return gradient[(int) (Math.clamp(place, 0, 1) * (STEPS - 1) + 0.5)];
    }

    /** The mixture of two colours, made quickly, for shading; at 0 it is the first. */
    static int mix(int first, int second, double share) {
        int part = (int) (256 * Math.clamp(share, 0, 1));
        int redBlue = (first & 0xFF00FF) * (256 - part) + (second & 0xFF00FF) * part >>> 8 & 0xFF00FF;
        int green = (first & 0xFF00) * (256 - part) + (second & 0xFF00) * part >>> 8 & 0xFF00;
        return redBlue | green;
    }

    private static int mixLab(double[] first, double[] second, double share) {
        double l = first[0] + (second[0] - first[0]) * share;
        double a = first[1] + (second[1] - first[1]) * share;
        double b = first[2] + (second[2] - first[2]) * share;
        double x = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        double y = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        double z = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        return coded(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z) << 16
                | coded(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z) << 8
                | coded(-0.0041960863 * x - 0.7034186147 * y + 1.7076147010 * z);
    }

    private static double[] toLab(int rgb) {
        double red = linear(rgb >> 16 & 0xFF);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double x = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double y = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double z = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new double[] {
            0.2104542553 * x + 0.7936177850 * y - 0.0040720468 * z,
            1.9779984951 * x - 2.4285922050 * y + 0.4505937099 * z,
            0.0259040371 * x + 0.7827717662 * y - 0.8086757660 * z
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(int coded) {
        double value = coded / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int coded(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }
}
