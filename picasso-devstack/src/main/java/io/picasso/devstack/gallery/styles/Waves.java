package io.picasso.devstack.gallery.styles;

/** Circular waves from a few sources, which strengthen and cancel each other. */
public final class Waves implements Style {
    private final int sources;
    private final double length;
    private final int bands;

    /** Chooses how many sources, the length of a wave in pixels, and the number of flat colours, 0 for smooth ones. */
    public Waves(int sources, double length, int bands) {
        this.sources = sources;
        this.length = length;
        this.bands = bands;
    }

    @Override
    public void paint(Sheet sheet) {
        double[] xs = new double[sources];
        double[] ys = new double[sources];
        double start = sheet.between(0, 6);
        for (int i = 0; i < sources; i++) {
            double angle = start + i * 2 * Math.PI / sources;
            xs[i] = sheet.width() * (0.5 + sheet.between(0.2, 0.62) * Math.cos(angle));
            ys[i] = sheet.height() * (0.5 + sheet.between(0.2, 0.62) * Math.sin(angle));
        }
        Palette palette = sheet.palette();
        sheet.shade((x, y) -> {
            double sum = 0;
            for (int i = 0; i < sources; i++) {
                sum += Math.sin(Math.hypot(x - xs[i], y - ys[i]) * 2 * Math.PI / length);
            }
            double place = 0.5 + 0.5 * sum / Math.sqrt(sources * 1.6);
            double flat = bands == 0 ? place : Math.floor(Math.clamp(place, 0, 0.999) * bands) / (bands - 1);
            return palette.at(flat);
        });
    }
}
