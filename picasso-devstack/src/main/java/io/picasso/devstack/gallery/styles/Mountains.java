package io.picasso.devstack.gallery.styles;

import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Ranges behind ranges, each darker than the one behind it, mist between them, and a sun or a moon above. */
public final class Mountains implements Style {
    private final int ranges;
    private final double ruggedness;
    private final boolean forest;
    private final boolean night;

    /** Chooses how many ranges, how rugged (0 is dunes, 1 is the Alps), whether trees stand in front, and whether it is night. */
    public Mountains(int ranges, double ruggedness, boolean forest, boolean night) {
        this.ranges = ranges;
        this.ruggedness = ruggedness;
        this.forest = forest;
        this.night = night;
    }

    @Override
    public void paint(Sheet sheet) {
        sky(sheet);
        double horizon = sheet.height() * sheet.between(0.36, 0.46);
        light(sheet, horizon);
        Noise noise = sheet.noise();
        for (int range = 0; range < ranges; range++) {
            double depth = (range + 1.0) / ranges;
            double base = horizon + (sheet.height() - horizon) * 0.86 * Math.pow(depth, 1.25);
            double rise = sheet.height() * (0.13 + 0.16 * (1 - depth) * (0.4 + ruggedness));
            double[] crest = crest(sheet, noise, range, base, rise);
            range(sheet, crest, colour(sheet, depth), mist(sheet, depth), base, rise);
            if (forest && range >= ranges - 2) {
                trees(sheet, crest, colour(sheet, depth), 0.5 + 0.5 * (range - ranges + 2));
            }
        }
    }

    private void sky(Sheet sheet) {
        Palette palette = sheet.palette();
        sheet.shadeOnce((x, y) -> {
            double down = Math.min(1, y / (sheet.height() * 0.62));
            return Palette.mix(palette.ink(0), palette.paper(), Math.pow(down, 0.85));
        });
        for (int i = 0; night && i < 420; i++) {
            double y = sheet.height() * 0.5 * Math.pow(sheet.between(0, 1), 1.4);
            double size = sheet.between(0.6, 2.3);
            sheet.fill(
                    new Ellipse2D.Double(sheet.between(0, sheet.width()), y, size, size),
                    0xFFFFFF,
                    sheet.between(0.25, 0.9));
        }
    }

    private void light(Sheet sheet, double horizon) {
        double radius = sheet.shorter() * sheet.between(0.055, 0.1);
        double x = sheet.width() * sheet.between(0.2, 0.8);
        double y = horizon - sheet.shorter() * sheet.between(0.05, 0.2);
        int colour = Palette.mix(sheet.palette().ink(1), 0xFFFFFF, night ? 0.7 : 0.35);
        Graphics2D pen = sheet.pen();
        float glow = (float) (radius * 5.5);
        pen.setPaint(new RadialGradientPaint(
                (float) x, (float) y, glow, new float[] {0.12f, 0.35f, 1}, new java.awt.Color[] {
                    Sheet.covering(colour, 0.55), Sheet.covering(colour, 0.2), Sheet.covering(colour, 0)
                }));
        pen.fill(new Ellipse2D.Double(x - glow, y - glow, 2 * glow, 2 * glow));
        sheet.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    }

    private double[] crest(Sheet sheet, Noise noise, int range, double base, double rise) {
        double[] crest = new double[sheet.width() + 1];
        double pace = (1.3 + 1.6 * (1 - (double) range / ranges)) / sheet.shorter() * (0.55 + ruggedness);
        for (int x = 0; x < crest.length; x++) {
            double place = x * pace + range * 13.7;
            double soft = 0.5 + 0.5 * noise.sum(place, range * 5.1, 2);
            double sharp = noise.ridges(place * 0.8, range * 7.7, 7);
            crest[x] = base - rise * (soft * (1 - ruggedness) + 1.25 * sharp * ruggedness);
        }
        return crest;
    }

    private int colour(Sheet sheet, double depth) {
        double inks = sheet.palette().inks() - 1.0;
        return sheet.palette().at(1 / inks + (1 - 1 / inks) * Math.pow(depth, 0.8));
    }

    private static int mist(Sheet sheet, double depth) {
        return Palette.mix(sheet.palette().paper(), sheet.palette().ink(-1), Math.pow(depth, 2.2));
    }

    private static void range(Sheet sheet, double[] crest, int colour, int mist, double base, double rise) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, sheet.height());
        for (int x = 0; x < crest.length; x++) {
            path.lineTo(x, crest[x]);
        }
        path.lineTo(sheet.width(), sheet.height());
        path.closePath();
        Graphics2D pen = sheet.pen();
        pen.setPaint(new GradientPaint(
                0,
                (float) (base - rise),
                Sheet.covering(colour, 1),
                0,
                (float) (base + rise * 0.75),
                Sheet.covering(Palette.mix(colour, mist, 0.55), 1)));
        pen.fill(path);
    }

    private static void trees(Sheet sheet, double[] crest, int colour, double size) {
        int dark = Palette.mix(colour, 0x05070C, 0.25);
        double x = 0;
        while (x < sheet.width()) {
            double height = sheet.shorter() * size * sheet.between(0.028, 0.085);
            double foot = crest[(int) x] + height * 0.25;
            spruce(sheet, x, foot, height, dark);
            x += height * sheet.between(0.12, 0.5);
        }
    }

    private static void spruce(Sheet sheet, double x, double foot, double height, int colour) {
        Path2D spruce = new Path2D.Double();
        int tiers = 7;
        spruce.moveTo(x, foot - height);
        for (int i = 1; i <= tiers; i++) {
            double y = foot - height + height * i / tiers;
            double half = height * 0.19 * i / tiers;
            spruce.lineTo(x + half * sheet.between(0.8, 1.15), y);
            spruce.lineTo(x + half * 0.5, y - height * 0.012);
        }
        for (int i = tiers; i >= 1; i--) {
            double y = foot - height + height * i / tiers;
            double half = height * 0.19 * i / tiers;
            spruce.lineTo(x - half * 0.5, y - height * 0.012);
            spruce.lineTo(x - half * sheet.between(0.8, 1.15), y);
        }
        spruce.closePath();
        sheet.fill(spruce, colour);
    }
}
