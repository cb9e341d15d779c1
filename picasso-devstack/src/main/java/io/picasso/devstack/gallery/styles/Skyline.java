package io.picasso.devstack.gallery.styles;

import java.awt.GradientPaint;
import java.awt.geom.Rectangle2D;

/** Rows of towers in the haze of the evening, with lights in their windows. */
public final class Skyline implements Style {
    private final int rows;
    private final double lights;

    /** Chooses how many rows stand behind each other, and which part of the windows is lit. */
    public Skyline(int rows, double lights) {
        this.rows = rows;
        this.lights = lights;
    }

    @Override
    public void paint(Sheet sheet) {
        Palette palette = sheet.palette();
        sheet.shadeOnce((x, y) -> Palette.mix(palette.ink(0), palette.paper(), Math.pow(y / sheet.height(), 0.8)));
        for (int row = 0; row < rows; row++) {
            double depth = (row + 1.0) / rows;
            double x = -sheet.between(0, 80);
            while (x < sheet.width()) {
                double width = sheet.shorter() * sheet.between(0.04, 0.115) * (0.55 + 0.75 * depth);
                double height = sheet.height() * (0.84 - 0.52 * depth) * Math.pow(sheet.between(0.35, 1), 0.8);
                tower(sheet, x, sheet.height() * (0.72 + 0.3 * depth) - height, width, depth);
                x += width * sheet.between(0.92, 1.35);
            }
        }
    }

    private void tower(Sheet sheet, double x, double top, double width, double depth) {
        int colour = sheet.palette().at(0.3 + 0.7 * depth);
        int haze = Palette.mix(sheet.palette().paper(), colour, 0.35 + 0.6 * depth);
        double odd = sheet.between(-0.04, 0.04);
        sheet.pen()
                .setPaint(new GradientPaint(
                        0,
                        (float) top,
                        Sheet.covering(Palette.mix(colour, 0xFFFFFF, 0.05 + odd), 1),
                        0,
                        sheet.height(),
                        Sheet.covering(haze, 1)));
        sheet.pen().fill(new Rectangle2D.Double(x, top, width, sheet.height()));
        if (sheet.random().nextInt(4) == 0) {
            double mast = width * sheet.between(0.3, 0.9);
            sheet.pen().fill(new Rectangle2D.Double(x + width / 2 - 1.5, top - mast, 3, mast));
            sheet.pen().fill(new Rectangle2D.Double(x + width * 0.2, top - mast * 0.2, width * 0.6, mast * 0.2));
        }
        windows(sheet, x, top, width, depth);
    }

    private void windows(Sheet sheet, double x, double top, double width, double depth) {
        double pitch = 7 + 11 * depth;
        int columns = (int) (width / pitch) - 1;
        double margin = (width - columns * pitch) / 2;
        int lamp = Palette.mix(sheet.palette().ink(1), 0xFFF3C8, 0.65);
        double share = lights * sheet.between(0.2, 1.4);
        for (double y = top + pitch; y < sheet.height(); y += pitch * 1.35) {
            for (int column = 0; column < columns; column++) {
                boolean lit = sheet.random().nextDouble() < share;
                Rectangle2D window =
                        new Rectangle2D.Double(x + margin + column * pitch + pitch * 0.2, y, pitch * 0.6, pitch * 0.8);
                sheet.fill(window, lit ? lamp : 0x000010, lit ? 0.35 + 0.55 * depth : 0.1 * depth);
            }
        }
    }
}
