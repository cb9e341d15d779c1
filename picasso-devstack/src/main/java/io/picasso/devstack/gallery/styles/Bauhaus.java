package io.picasso.devstack.gallery.styles;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Circles, halves, quarters, triangles and stripes on a strict grid, in few colours; some fields are larger than others. */
public final class Bauhaus implements Style {
    private final int across;

    /** Chooses the number of fields along the shorter side. */
    public Bauhaus(int across) {
        this.across = across;
    }

    @Override
    public void paint(Sheet sheet) {
        int side = sheet.shorter() / across;
        int columns = (sheet.width() + side - 1) / side;
        int rows = (sheet.height() + side - 1) / side;
        double left = (sheet.width() - columns * side) / 2.0;
        double top = (sheet.height() - rows * side) / 2.0;
        boolean[] taken = new boolean[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!taken[row * columns + column]) {
                    int size = sheet.random().nextInt(4) == 0 && fits(taken, columns, rows, column, row) ? 2 : 1;
                    take(taken, columns, column, row, size);
                    field(sheet, left + column * side, top + row * side, side * size);
                }
            }
        }
    }

    private static boolean fits(boolean[] taken, int columns, int rows, int column, int row) {
        return column + 1 < columns && row + 1 < rows && !taken[row * columns + column + 1];
    }

    private static void take(boolean[] taken, int columns, int column, int row, int size) {
        for (int i = 0; i < size * size; i++) {
            taken[(row + i / size) * columns + column + i % size] = true;
        }
    }

    private static void field(Sheet sheet, double x, double y, double side) {
        Palette palette = sheet.palette();
        int ground = sheet.random().nextInt(3) == 0 ? palette.any(sheet.random()) : palette.paper();
        int figure = other(sheet, ground);
        sheet.pen().setClip(new Rectangle2D.Double(x, y, side, side));
        sheet.fill(new Rectangle2D.Double(x - 1, y - 1, side + 2, side + 2), ground);
        switch (sheet.random().nextInt(9)) {
            case 0 -> sheet.fill(circle(x + side / 2, y + side / 2, side / 2), figure);
            case 1 -> rings(sheet, x + side / 2, y + side / 2, side / 2, figure, ground);
            case 2, 3 -> quarter(sheet, x, y, side, figure);
            case 4, 5 -> half(sheet, x, y, side, figure);
            case 6 -> triangle(sheet, x, y, side, figure);
            case 7 -> stripes(sheet, x, y, side, figure);
            default -> leaf(sheet, x, y, side, figure, other(sheet, figure));
        }
        sheet.pen().setClip(null);
    }

    private static int other(Sheet sheet, int colour) {
        int other = colour;
        while (other == colour) {
            other = sheet.palette().any(sheet.random());
        }
        return other;
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void rings(Sheet sheet, double x, double y, double radius, int figure, int ground) {
        int second = other(sheet, figure);
        sheet.fill(circle(x, y, radius), figure);
        sheet.fill(circle(x, y, radius * 0.66), ground);
        sheet.fill(circle(x, y, radius * 0.33), second);
    }

    private static void quarter(Sheet sheet, double x, double y, double side, int figure) {
        double cornerX = sheet.random().nextBoolean() ? x : x + side;
        double cornerY = sheet.random().nextBoolean() ? y : y + side;
        sheet.fill(circle(cornerX, cornerY, side), figure);
        if (sheet.random().nextBoolean()) {
            sheet.fill(circle(cornerX, cornerY, side / 2), other(sheet, figure));
        }
    }

    private static void half(Sheet sheet, double x, double y, double side, int figure) {
        int start = 90 * sheet.random().nextInt(4);
        sheet.fill(new Arc2D.Double(x, y, side, side, start, 180, Arc2D.PIE), figure);
        if (sheet.random().nextInt(3) == 0) {
            sheet.fill(new Arc2D.Double(x, y, side, side, start + 180, 180, Arc2D.PIE), other(sheet, figure));
        }
    }

    private static void triangle(Sheet sheet, double x, double y, double side, int figure) {
        Path2D triangle = new Path2D.Double();
        boolean falling = sheet.random().nextBoolean();
        boolean lower = sheet.random().nextBoolean();
        triangle.moveTo(x, falling ? y : y + side);
        triangle.lineTo(x + side, falling ? y + side : y);
        triangle.lineTo(falling == lower ? x : x + side, lower ? y + side : y);
        triangle.closePath();
        sheet.fill(triangle, figure);
    }

    private static void stripes(Sheet sheet, double x, double y, double side, int figure) {
        boolean upright = sheet.random().nextBoolean();
        double width = side / 9;
        for (int i = 0; i < 5; i++) {
            double from = 2 * i * width;
            sheet.fill(
                    upright
                            ? new Rectangle2D.Double(x + from, y, width, side)
                            : new Rectangle2D.Double(x, y + from, side, width),
                    figure);
        }
    }

    private static void leaf(Sheet sheet, double x, double y, double side, int figure, int second) {
        java.awt.geom.Area leaf = new java.awt.geom.Area(circle(x, y, side));
        leaf.intersect(new java.awt.geom.Area(circle(x + side, y + side, side)));
        sheet.fill(leaf, figure);
        sheet.fill(circle(x + side / 2, y + side / 2, side / 7), second);
    }
}
