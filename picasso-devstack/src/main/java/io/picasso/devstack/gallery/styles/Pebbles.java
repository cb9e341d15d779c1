package io.picasso.devstack.gallery.styles;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** Circles that grow until they touch, the large ones first, each filled in one of a few ways. */
public final class Pebbles implements Style {
    private final double largest;
    private final int tries;

    /** Chooses the largest radius as a part of the shorter side, and how often a place for a circle is looked for. */
    public Pebbles(double largest, int tries) {
        this.largest = largest;
        this.tries = tries;
    }

    private record Circle(double x, double y, double radius) {
        double gap(double px, double py) {
            return Math.hypot(px - x, py - y) - radius;
        }
    }

    @Override
    public void paint(Sheet sheet) {
        List<Circle> circles = new ArrayList<>();
        Noise noise = sheet.noise();
        for (int i = 0; i < tries; i++) {
            double x = sheet.between(0, sheet.width());
            double y = sheet.between(0, sheet.height());
            double room = largest * sheet.shorter() * Math.max(0.12, 1 - 1.6 * i / tries);
            for (Circle circle : circles) {
                room = Math.min(room, circle.gap(x, y) - 3);
                if (room < 4) {
                    break;
                }
            }
            if (room >= 4) {
                circles.add(new Circle(x, y, room));
                draw(sheet, circles.getLast(), 0.5 + 0.75 * noise.at(x / 540, y / 540));
            }
        }
    }

    private static void draw(Sheet sheet, Circle circle, double tint) {
        int colour = sheet.palette().at(tint + sheet.between(-0.16, 0.16));
        int second = sheet.palette().any(sheet.random());
        int kind = circle.radius < 14 ? 0 : sheet.random().nextInt(4);
        disc(sheet, circle, 1, colour);
        switch (kind) {
            case 1 -> {
                for (double share = 0.82; share > 0.1; share -= 0.18) {
                    sheet.draw(ellipse(circle, share), sheet.palette().paper(), Math.max(1.5, circle.radius * 0.035));
                }
            }
            case 2 -> {
                disc(sheet, circle, 0.68, sheet.palette().paper());
                disc(sheet, circle, 0.5, second);
            }
            case 3 -> disc(sheet, circle, 0.4, second);
            default -> sheet.draw(ellipse(circle, 1), Palette.mix(colour, 0x000000, 0.2), 1);
        }
    }

    private static void disc(Sheet sheet, Circle circle, double share, int colour) {
        sheet.fill(ellipse(circle, share), colour);
    }

    private static Ellipse2D ellipse(Circle circle, double share) {
        double radius = circle.radius * share;
        return new Ellipse2D.Double(circle.x - radius, circle.y - radius, 2 * radius, 2 * radius);
    }
}
