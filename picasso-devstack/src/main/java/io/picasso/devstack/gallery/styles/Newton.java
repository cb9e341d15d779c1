package io.picasso.devstack.gallery.styles;

/** Which root of zⁿ = 1 Newton's method finds from each place, and how long it takes. */
public final class Newton implements Style {
    private static final int MOST = 48;

    private final int power;
    private final double overshoot;
    private final double span;

    /** Chooses n, how far each step goes compared with Newton's own, and the width of the window. */
    public Newton(int power, double overshoot, double span) {
        this.power = power;
        this.overshoot = overshoot;
        this.span = span;
    }

    @Override
    public void paint(Sheet sheet) {
        double scale = span / sheet.shorter();
        double left = sheet.between(-0.25, 0.25) - sheet.width() * scale / 2;
        double top = sheet.between(-0.25, 0.25) - sheet.height() * scale / 2;
        sheet.shade((x, y) -> colour(sheet.palette(), left + x * scale, top + y * scale));
    }

    private int colour(Palette palette, double x, double y) {
        double glow = 0;
        for (int i = 0; i < MOST; i++) {
            double powerX = x;
            double powerY = y;
            for (int j = 2; j < power; j++) {
                double next = powerX * x - powerY * y;
                powerY = powerX * y + powerY * x;
                powerX = next;
            }
            double size = powerX * powerX + powerY * powerY;
            double stepX = overshoot / power * (x - powerX / size);
            double stepY = overshoot / power * (y + powerY / size);
            x -= stepX;
            y -= stepY;
            double step = stepX * stepX + stepY * stepY;
            glow += step / (step + 0.04);
            if (step < 1e-6) {
                break;
            }
        }
        int root = (int) Math.round(Math.atan2(y, x) / (2 * Math.PI / power));
        double depth = 1 - Math.exp(-glow * 0.5);
        int colour = palette.ink(root);
        return depth < 0.5
                ? Palette.mix(colour, palette.paper(), 0.55 * (0.5 - depth))
                : Palette.mix(colour, 0x0A0B14, (depth - 0.5) * 1.7);
    }
}
