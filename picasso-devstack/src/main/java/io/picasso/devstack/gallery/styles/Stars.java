package io.picasso.devstack.gallery.styles;

import java.awt.geom.Path2D;

/** Star patterns after Hankin (1925): rays from the middle of every edge of a tiling of octagons and squares, or of hexagons. */
public final class Stars implements Style {
    private final boolean octagons;
    private final double lean;
    private final double edge;

    /** Chooses the tiling, the angle between ray and edge in degrees, and the length of an edge in pixels. */
    public Stars(boolean octagons, double lean, double edge) {
        this.octagons = octagons;
        this.lean = Math.toRadians(lean);
        this.edge = edge;
    }

    @Override
    public void paint(Sheet sheet) {
        sheet.fill(sheet.palette().ink(0));
        Noise noise = sheet.noise();
        if (octagons) {
            double pitch = edge * (1 + Math.sqrt(2));
            for (double y = 0; y < sheet.height() + pitch; y += pitch) {
                for (double x = 0; x < sheet.width() + pitch; x += pitch) {
                    star(sheet, noise, x, y, 8, Math.PI / 8);
                    star(sheet, noise, x + pitch / 2, y + pitch / 2, 4, 0);
                }
            }
        } else {
            double high = edge * 1.5;
            double wide = edge * Math.sqrt(3);
            for (int row = 0; row * high < sheet.height() + 2 * edge; row++) {
                for (double x = row % 2 * wide / 2; x < sheet.width() + wide; x += wide) {
                    star(sheet, noise, x, row * high, 6, Math.PI / 6);
                }
            }
        }
    }

    private void star(Sheet sheet, Noise noise, double x, double y, int corners, double turn) {
        double apothem = edge / 2 / Math.tan(Math.PI / corners);
        Path2D star = starPath(x, y, corners, turn + Math.PI / corners, apothem);
        double tint = 0.5 + 0.75 * noise.at(x / 640, y / 640);
        int ink = sheet.palette().at(corners == 4 ? 1 - tint / 2 : tint);
        sheet.fill(star, ink);
        sheet.draw(star, Palette.mix(sheet.palette().ink(0), 0x05060C, 0.45), edge * 0.085);
        sheet.draw(star, sheet.palette().paper(), edge * 0.045);
        Path2D inner = starPath(x, y, corners, turn, apothem * 0.42);
        sheet.fill(inner, Palette.mix(ink, sheet.palette().paper(), 0.75));
    }

    /** Middles of edges, and between each two of them the place where their rays meet. */
    private Path2D starPath(double x, double y, int corners, double turn, double apothem) {
        double half = apothem * Math.tan(Math.PI / corners);
        double inset = meeting(corners, apothem, half);
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double middle = turn + (2 * i + 1) * Math.PI / corners;
            double corner = turn + (2 * i + 2) * Math.PI / corners;
            double midX = x + apothem * Math.cos(middle);
            double midY = y + apothem * Math.sin(middle);
            if (i == 0) {
                path.moveTo(midX, midY);
            } else {
                path.lineTo(midX, midY);
            }
            path.lineTo(x + inset * Math.cos(corner), y + inset * Math.sin(corner));
        }
        path.closePath();
        return path;
    }

    /** How far from the centre the rays meet: by the law of sines in the triangle of centre, middle and meeting point. */
    private double meeting(int corners, double apothem, double half) {
        double atMiddle = Math.PI / 2 - lean;
        double atCentre = Math.PI / corners;
        double radius = apothem * Math.sin(atMiddle) / Math.sin(Math.PI - atMiddle - atCentre);
        return Math.min(radius, Math.hypot(apothem, half));
    }
}
