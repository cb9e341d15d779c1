package io.picasso.devstack.gallery.styles;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Florets at the golden angle from each other, as Vogel (1979) describes the head of a sunflower. */
public final class Blossom implements Style {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final int florets;
    private final boolean petals;

    /** Chooses how many florets, and whether they are petals or discs. */
    public Blossom(int florets, boolean petals) {
        this.florets = florets;
        this.petals = petals;
    }

    @Override
    public void paint(Sheet sheet) {
        double centreX = sheet.width() * 0.5;
        double centreY = sheet.height() * 0.5;
        double reach = sheet.shorter() * (petals ? 0.38 : 0.44);
        for (int i = florets; i > 0; i--) {
            double share = Math.sqrt((double) i / florets);
            double angle = i * GOLDEN_ANGLE;
            double x = centreX + reach * share * Math.cos(angle);
            double y = centreY + reach * share * Math.sin(angle);
            int colour = sheet.palette().at(1 - share + sheet.between(-0.05, 0.05));
            if (petals) {
                petal(sheet, x, y, angle, reach / Math.sqrt(florets) * (0.9 + 2.6 * share), colour);
            } else {
                disc(sheet, x, y, reach / Math.sqrt(florets) * (0.32 + 0.62 * share), colour);
            }
        }
    }

    private static void disc(Sheet sheet, double x, double y, double radius, int colour) {
        sheet.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
        double inner = radius * 0.45;
        sheet.fill(
                new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner),
                Palette.mix(colour, sheet.palette().paper(), 0.55));
    }

    private static void petal(Sheet sheet, double x, double y, double angle, double size, int colour) {
        Path2D petal = new Path2D.Double();
        petal.moveTo(-size, 0);
        petal.curveTo(-size * 0.4, -size * 0.85, size * 0.7, -size * 0.75, size * 1.15, 0);
        petal.curveTo(size * 0.7, size * 0.75, -size * 0.4, size * 0.85, -size, 0);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        petal.transform(place);
        sheet.fill(petal, colour);
        sheet.draw(petal, Palette.mix(colour, 0x14080C, 0.45), 1.6, 0.8);
        Path2D vein = new Path2D.Double();
        vein.moveTo(-size * 0.6, 0);
        vein.lineTo(size * 0.7, 0);
        vein.transform(place);
        sheet.draw(vein, Palette.mix(colour, 0xFFFFFF, 0.5), 1.1, 0.5);
    }
}
