package io.picasso.devstack.gallery.styles;

/** The cells of Voronoi (1908): every place belongs to the nearest of some points; with rounded corners, like glass or leaves. */
public final class Cells implements Style {
    private final int count;
    private final double lead;
    private final boolean domed;

    /** Chooses how many cells, how thick the lines between them are in pixels, and whether they bulge. */
    public Cells(int count, double lead, boolean domed) {
        this.count = count;
        this.lead = lead;
        this.domed = domed;
    }

    @Override
    public void paint(Sheet sheet) {
        new Glass(sheet).paint();
    }

    private final class Glass {
        private final Sheet sheet;
        private final double side;
        private final int columns;
        private final int rows;
        private final double[] xs;
        private final double[] ys;
        private final int[] colours;

        Glass(Sheet sheet) {
            this.sheet = sheet;
            side = Math.sqrt((double) sheet.width() * sheet.height() / count);
            columns = (int) (sheet.width() / side) + 5;
            rows = (int) (sheet.height() / side) + 5;
            xs = new double[columns * rows];
            ys = new double[columns * rows];
            colours = new int[columns * rows];
            Noise noise = sheet.noise();
            for (int i = 0; i < xs.length; i++) {
                xs[i] = (i % columns - 2 + sheet.between(0.05, 0.95)) * side;
                ys[i] = ((double) (i / columns) - 2 + sheet.between(0.05, 0.95)) * side;
                double place = 0.5 + 0.8 * noise.sum(xs[i] / 620, ys[i] / 620, 2) + sheet.between(-0.13, 0.13);
                colours[i] = sheet.palette().at(place);
            }
        }

        void paint() {
            sheet.shade(this::colour);
        }

        private int colour(double x, double y) {
            int column = (int) (x / side) + 2;
            int row = (int) (y / side) + 2;
            double nearest = Double.MAX_VALUE;
            double second = Double.MAX_VALUE;
            double third = Double.MAX_VALUE;
            int cell = 0;
            for (int at = (row - 2) * columns + column - 2, i = 0; i < 25; i++) {
                int candidate = Math.min(xs.length - 1, at + i / 5 * columns + i % 5);
                double right = xs[candidate] - x;
                double down = ys[candidate] - y;
                double distance = right * right + down * down;
                if (distance < nearest) {
                    third = second;
                    second = nearest;
                    nearest = distance;
                    cell = candidate;
                } else if (distance < second) {
                    third = second;
                    second = distance;
                } else if (distance < third) {
                    third = distance;
                }
            }
            return tint(cell, x, y, edge(Math.sqrt(nearest), Math.sqrt(second), Math.sqrt(third)));
        }

        /** The harmonic mean of the distances to the two nearest borders rounds the corners off. */
        private double edge(double nearest, double second, double third) {
            double first = second - nearest;
            double other = third - nearest;
            return first * other / (first + other + 1e-9);
        }

        private int tint(int cell, double x, double y, double edge) {
            if (edge < lead) {
                return sheet.palette().paper();
            }
            if (!domed) {
                return colours[cell];
            }
            double light = ((xs[cell] - x) * 0.5 + (ys[cell] - y)) / side * 0.45;
            double rim = Math.exp(-(edge - lead) / (side * 0.06)) * 0.35;
            int lit = light > 0
                    ? Palette.mix(colours[cell], 0xFFFFFF, light)
                    : Palette.mix(colours[cell], 0x0A0714, -light);
            return Palette.mix(lit, 0x0A0714, rim);
        }
    }
}
