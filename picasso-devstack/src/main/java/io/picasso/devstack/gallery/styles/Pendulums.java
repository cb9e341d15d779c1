package io.picasso.devstack.gallery.styles;

import java.awt.geom.Line2D;

/** The trace of a pen that hangs on four dying pendulums, as harmonographs drew it in the parlours of 1890. */
public final class Pendulums implements Style {
    private final int first;
    private final int second;

    /** Chooses the interval: the pendulums swing nearly so many times for so many. */
    public Pendulums(int first, int second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void paint(Sheet sheet) {
        double[] phases = new double[4];
        for (int i = 0; i < 4; i++) {
            phases[i] = sheet.between(0, 2 * Math.PI);
        }
        double beat = 1 + sheet.between(0.0012, 0.0035);
        double reach = 0.45;
        int points = 26_000;
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < points; i++) {
            double time = i * 0.0105;
            double life = Math.exp(-time / 150);
            double x = sheet.width() / 2.0
                    + sheet.width()
                            * reach
                            * life
                            * (0.62 * Math.sin(first * time + phases[0])
                                    + 0.38 * Math.sin(second * beat * time + phases[1]));
            double y = sheet.height() / 2.0
                    + sheet.height()
                            * reach
                            * life
                            * (0.62 * Math.cos(first * beat * time + phases[2])
                                    + 0.38 * Math.sin(second * time + phases[3]));
            if (i > 0) {
                int colour = sheet.palette().at((double) i / points);
                sheet.draw(new Line2D.Double(lastX, lastY, x, y), colour, 1.5, 0.62);
            }
            lastX = x;
            lastY = y;
        }
    }
}
