package io.picasso.devstack.gallery.styles;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Tiles after Truchet (1704): quarter rings around two opposite corners, turned by chance, that join into ribbons. */
public final class Fans implements Style {
    private final int across;
    private final int rings;

    /** Chooses the number of tiles along the shorter side and of rings in a tile. */
    public Fans(int across, int rings) {
        this.across = across;
        this.rings = rings;
    }

    @Override
    public void paint(Sheet sheet) {
        double side = (double) sheet.shorter() / across;
        Noise noise = sheet.noise();
        for (double y = 0; y < sheet.height(); y += side) {
            for (double x = 0; x < sheet.width(); x += side) {
                double tint = 0.5 + 0.8 * noise.at(x / side / 5, y / side / 5);
                tile(sheet, x, y, side, tint);
            }
        }
        sheet.pen().setClip(null);
    }

    private void tile(Sheet sheet, double x, double y, double side, double tint) {
        Shape tile = new Rectangle2D.Double(x, y, side + 0.5, side + 0.5);
        sheet.pen().setClip(tile);
        boolean falling = sheet.random().nextBoolean();
        double left = falling ? x : x + side;
        double right = falling ? x + side : x;
        boolean over = sheet.random().nextBoolean();
        fan(sheet, over ? left : right, over ? y : y + side, side, tint);
        fan(sheet, over ? right : left, over ? y + side : y, side, tint);
    }

    private void fan(Sheet sheet, double x, double y, double side, double tint) {
        int shift = (int) (Math.clamp(tint, 0, 0.999) * sheet.palette().inks());
        for (int ring = rings; ring > 0; ring--) {
            double radius = side * ring / rings;
            boolean paper = (rings - ring) % 2 == 1;
            int ink = sheet.palette().ink(shift + (rings - ring) / 2);
            sheet.fill(
                    new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius),
                    paper ? sheet.palette().paper() : ink);
        }
    }
}
