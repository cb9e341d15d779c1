package io.picasso.devstack.gallery.styles;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Strokes that follow a field of directions and never touch each other. */
public final class FlowLines implements Style {
    private static final double STEP = 2.5;
    private static final int GRAIN = 2;
    private static final double[] WIDTHS = {3, 5, 5, 9, 9, 15, 24};

    private final double bend;
    private final int facets;

    /**
     * Chooses the field.
     *
     * @param bend how far directions turn over the sheet
     * @param facets 0 for smooth curves, else the number of directions that strokes may take
     */
    public FlowLines(double bend, int facets) {
        this.bend = bend;
        this.facets = facets;
    }

    @Override
    public void paint(Sheet sheet) {
        new Field(sheet).cover();
    }

    private record Point(double x, double y) {}

    private final class Field {
        private final Sheet sheet;
        private final Noise noise;
        private final Noise tint;
        private final double scale;
        private final double start;
        private final int columns;
        private final boolean[] taken;

        Field(Sheet sheet) {
            this.sheet = sheet;
            noise = sheet.noise();
            tint = sheet.noise();
            scale = sheet.between(0.0006, 0.0012);
            start = sheet.between(0, 2 * Math.PI);
            columns = sheet.width() / GRAIN + 1;
            taken = new boolean[columns * (sheet.height() / GRAIN + 1)];
        }

        void cover() {
            for (int i = 0; i < 9000; i++) {
                double width = i < 1800 ? WIDTHS[WIDTHS.length - 1 - i * WIDTHS.length / 1800] : WIDTHS[i % 3];
                Point from = new Point(sheet.between(0, sheet.width()), sheet.between(0, sheet.height()));
                List<Point> line = new ArrayList<>(trace(from, width, -STEP).reversed());
                line.addAll(trace(from, width, STEP));
                if (line.size() > 24) {
                    draw(line, width);
                }
            }
        }

        private double direction(double x, double y) {
            double angle = start + bend * Math.PI * noise.sum(x * scale, y * scale, 2);
            return facets == 0 ? angle : Math.round(angle / Math.PI * facets) * Math.PI / facets;
        }

        private List<Point> trace(Point from, double width, double step) {
            List<Point> points = new ArrayList<>();
            double x = from.x;
            double y = from.y;
            for (int i = 0; i < 420 && free(x, y, width); i++) {
                points.add(new Point(x, y));
                double angle = direction(x, y);
                x += step * Math.cos(angle);
                y += step * Math.sin(angle);
            }
            return points;
        }

        private boolean free(double x, double y, double width) {
            double reach = width / 2 + 3;
            for (int i = 0; i < 8; i++) {
                double angle = i * Math.PI / 4;
                if (takenAt(x + reach * Math.cos(angle), y + reach * Math.sin(angle))) {
                    return false;
                }
            }
            return x > -40 && y > -40 && x < sheet.width() + 40 && y < sheet.height() + 40 && !takenAt(x, y);
        }

        private boolean takenAt(double x, double y) {
            boolean inside = x >= 0 && y >= 0 && x < sheet.width() && y < sheet.height();
            return inside && taken[(int) y / GRAIN * columns + (int) x / GRAIN];
        }

        private void draw(List<Point> line, double width) {
            Path2D path = new Path2D.Double();
            path.moveTo(line.getFirst().x, line.getFirst().y);
            line.forEach(point -> path.lineTo(point.x, point.y));
            Point middle = line.get(line.size() / 2);
            double place =
                    0.5 + 0.7 * tint.at(middle.x * scale * 1.7, middle.y * scale * 1.7) + sheet.between(-0.18, 0.18);
            sheet.draw(
                    path,
                    sheet.palette().ink((int)
                            (Math.clamp(place, 0, 0.999) * sheet.palette().inks())),
                    width);
            line.forEach(point -> take(point, width / 2));
        }

        private void take(Point point, double radius) {
            int left = Math.max(0, (int) (point.x - radius) / GRAIN);
            int right = Math.min(columns - 1, (int) (point.x + radius) / GRAIN);
            int top = Math.max(0, (int) (point.y - radius) / GRAIN);
            int bottom = Math.min(taken.length / columns - 1, (int) (point.y + radius) / GRAIN);
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    taken[row * columns + column] = true;
                }
            }
        }
    }
}
