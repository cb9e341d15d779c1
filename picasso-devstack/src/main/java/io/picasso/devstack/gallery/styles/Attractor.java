package io.picasso.devstack.gallery.styles;

/** Where a point that jumps by Clifford's or De Jong's formula spends its time: millions of jumps as light on dark paper. */
public final class Attractor implements Style {
    private static final int JUMPS = 5_000_000;

    private final boolean clifford;
    private final double a;
    private final double b;
    private final double c;
    private final double d;

    /** Chooses the formula and its four numbers. */
    public Attractor(boolean clifford, double a, double b, double c, double d) {
        this.clifford = clifford;
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    @Override
    public void paint(Sheet sheet) {
        int width = sheet.width();
        int height = sheet.height();
        float[] visits = new float[width * height];
        float[] speeds = new float[width * height];
        double[] window = window();
        double scale = 0.94 * Math.min(width / (window[1] - window[0]), height / (window[3] - window[2]));
        double left = width / 2.0 - scale * (window[0] + window[1]) / 2;
        double top = height / 2.0 - scale * (window[2] + window[3]) / 2;
        double x = 0.1;
        double y = 0.1;
        for (int i = 0; i < JUMPS; i++) {
            double nextX = nextX(x, y);
            double nextY = nextY(x, y);
            int at = (int) Math.clamp(top + nextY * scale, 0, height - 1.0) * width
                    + (int) Math.clamp(left + nextX * scale, 0, width - 1.0);
            visits[at]++;
            speeds[at] += (float) Math.hypot(nextX - x, nextY - y);
            x = nextX;
            y = nextY;
        }
        develop(sheet, visits, speeds, (double) JUMPS / visits.length);
    }

    private double nextX(double x, double y) {
        return Math.sin(a * y) + (clifford ? c * Math.cos(a * x) : -Math.cos(b * x));
    }

    private double nextY(double x, double y) {
        return clifford ? Math.sin(b * x) + d * Math.cos(b * y) : Math.sin(c * x) - Math.cos(d * y);
    }

    /** Left, right, top and bottom of the places that some first jumps reach. */
    private double[] window() {
        double[] window = {9, -9, 9, -9};
        double x = 0.1;
        double y = 0.1;
        for (int i = 0; i < 60_000; i++) {
            double next = nextX(x, y);
            y = nextY(x, y);
            x = next;
            if (i > 20) {
                window[0] = Math.min(window[0], x);
                window[1] = Math.max(window[1], x);
                window[2] = Math.min(window[2], y);
                window[3] = Math.max(window[3], y);
            }
        }
        return window;
    }

    private static void develop(Sheet sheet, float[] visits, float[] speeds, double mean) {
        Palette palette = sheet.palette();
        sheet.shadeOnce((x, y) -> {
            int at = (int) y * sheet.width() + (int) x;
            double light = Math.log1p(soft(visits, at, sheet.width()) / mean * 2.4) / Math.log1p(26);
            double speed = speeds[at] / Math.max(1, visits[at]);
            int colour = palette.at(Math.clamp(0.25 + speed / 3.4, 0, 1));
            int lit = Palette.mix(palette.paper(), colour, Math.min(1, light * 1.25));
            return Palette.mix(lit, 0xFFFFFF, Math.clamp(light - 0.62, 0, 0.5));
        });
    }

    /** A little of the neighbours, against the grain of chance. */
    private static double soft(float[] visits, int at, int width) {
        int above = Math.max(0, at - width);
        int below = Math.min(visits.length - 1, at + width);
        int left = Math.max(0, at - 1);
        int right = Math.min(visits.length - 1, at + 1);
        return 0.5 * visits[at] + 0.125 * (visits[above] + visits[below] + visits[left] + visits[right]);
    }
}
