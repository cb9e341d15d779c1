package io.picasso.devstack.gallery.styles;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;

/** A low sun or moon over water that breaks its light into glints. */
public final class Sea implements Style {
    private final double swell;

    /** Chooses how rough the water is; 1 is a fresh breeze. */
    public Sea(double swell) {
        this.swell = swell;
    }

    @Override
    public void paint(Sheet sheet) {
        Palette palette = sheet.palette();
        Noise noise = sheet.noise();
        double horizon = Math.floor(sheet.height() * sheet.between(0.42, 0.58));
        double sunX = sheet.width() * sheet.between(0.3, 0.7);
        double radius = sheet.shorter() * sheet.between(0.09, 0.13);
        double sunY = horizon - radius * sheet.between(0.2, 1.5);
        sheet.shadeOnce((x, y) -> y < horizon ? sky(palette, noise, sheet, x, y, horizon) : 0);
        int sun = palette.ink(-1);
        double glow = radius * 4.5;
        sheet.pen()
                .setPaint(new RadialGradientPaint(
                        (float) sunX, (float) sunY, (float) glow, new float[] {0.2f, 0.45f, 1}, new Color[] {
                            Sheet.covering(sun, 0.5), Sheet.covering(sun, 0.17), Sheet.covering(sun, 0)
                        }));
        sheet.pen().fill(new Ellipse2D.Double(sunX - glow, sunY - glow, 2 * glow, 2 * glow));
        sheet.fill(new Ellipse2D.Double(sunX - radius, sunY - radius, 2 * radius, 2 * radius), sun);
        for (int y = (int) horizon; y < sheet.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                sheet.set(x, y, water(sheet, noise, x, y, horizon, sunX, radius));
            }
        }
    }

    private static int sky(Palette palette, Noise noise, Sheet sheet, double x, double y, double horizon) {
        double down = y / horizon;
        double wisps = noise.sum(x / sheet.shorter() * 0.9, y / sheet.shorter() * 5.5, 4);
        double place = 0.12 + 0.62 * Math.pow(down, 1.3) + 0.13 * wisps * (0.3 + down);
        return palette.at(place);
    }

    /** Waves are the same noise, stretched the more the nearer it is to the horizon. */
    private int water(Sheet sheet, Noise noise, double x, double y, double horizon, double sunX, double radius) {
        double near = (y - horizon + 1) / (sheet.height() - horizon);
        double depth = 1 / (near + 0.025);
        double across = (x - sheet.width() / 2.0) / sheet.shorter() * depth * 2.2;
        double wave = noise.sum(across, depth * 9, 3) + 0.4 * noise.at(across * 3.7, depth * 31);
        double path = Math.abs(x - sunX) / (radius * (0.75 + 1.9 * near));
        double glint = Math.exp(-path * path) * Math.clamp(0.5 + 2.1 * wave * swell, 0, 1);
        Palette palette = sheet.palette();
        int deep = palette.at(Math.clamp(0.5 - 0.5 * near + 0.2 * wave * swell * (0.35 + near), 0, 1));
        return Palette.mix(Palette.mix(deep, 0x061018, 0.32), palette.ink(-1), glint * 0.95);
    }
}
