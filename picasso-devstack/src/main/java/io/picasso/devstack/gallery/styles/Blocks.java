package io.picasso.devstack.gallery.styles;

import java.awt.geom.Path2D;

/** Columns on a slanted grid, seen from above in isometric projection, as high as a landscape says. */
public final class Blocks implements Style {
    private static final double COS = Math.cos(Math.PI / 6);

    private final double edge;
    private final double steepness;

    /** Chooses the edge of a column in pixels and how many edges high the highest is. */
    public Blocks(double edge, double steepness) {
        this.edge = edge;
        this.steepness = steepness;
    }

    @Override
    public void paint(Sheet sheet) {
        Noise noise = sheet.noise();
        int rows = (int) (sheet.height() / edge * 2 + steepness * 2) + 6;
        int columns = (int) (sheet.width() / (edge * COS)) + 4;
        for (int row = -4; row < rows; row++) {
            for (int column = -2; column < columns; column++) {
                if ((row + column) % 2 == 0) {
                    double ground = 0.5 + 0.75 * noise.sum(column * 0.09, row * 0.054, 2);
                    double value = Math.clamp(0.72 * ground + sheet.between(0, 0.28), 0, 1);
                    double height = value * value * steepness * edge;
                    column(sheet, column * edge * COS, row * edge / 2 + edge, height, value);
                }
            }
        }
    }

    private void column(Sheet sheet, double x, double y, double height, double value) {
        int colour = sheet.palette().at(value);
        double wide = edge * COS;
        double half = edge / 2;
        double foot = edge * (steepness + 3);
        double top = y - height;
        double odd = sheet.between(-0.05, 0.05);
        face(
                sheet,
                Palette.mix(colour, 0x0B1026, 0.62 + odd),
                x - wide,
                top,
                x,
                top + half,
                x,
                top + foot,
                x - wide,
                top + foot);
        face(
                sheet,
                Palette.mix(colour, 0x0B1026, 0.34 + odd),
                x,
                top + half,
                x + wide,
                top,
                x + wide,
                top + foot,
                x,
                top + foot);
        face(sheet, Palette.mix(colour, 0xFFFFFF, 0.06), x, top - half, x + wide, top, x, top + half, x - wide, top);
    }

    private static void face(Sheet sheet, int colour, double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        sheet.fill(path, colour);
        sheet.draw(path, colour, 0.7);
    }
}
