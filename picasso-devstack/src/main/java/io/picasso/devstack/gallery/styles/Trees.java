package io.picasso.devstack.gallery.styles;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** Branches that branch, as Lindenmayer (1968) writes plants, with chance in every fork and leaves at the ends. */
public final class Trees implements Style {
    private final int count;
    private final int forks;
    private final double spread;

    /** Chooses how many trees, how often branches fork, and by how many degrees. */
    public Trees(int count, int forks, double spread) {
        this.count = count;
        this.forks = forks;
        this.spread = Math.toRadians(spread);
    }

    @Override
    public void paint(Sheet sheet) {
        Palette palette = sheet.palette();
        int ground = Palette.mix(palette.paper(), palette.ink(0), 0.16);
        sheet.shadeOnce((x, y) -> Palette.mix(palette.paper(), palette.ink(-1), 0.22 * y / sheet.height()));
        double floor = sheet.height() * 0.9;
        double hill = sheet.width() * 1.4;
        sheet.fill(new Ellipse2D.Double(sheet.width() / 2.0 - hill, floor - 10, 2 * hill, hill), ground);
        for (int i = 0; i < count; i++) {
            double share = (i + 0.5) / count + sheet.between(-0.1, 0.1) / count;
            double size = sheet.height() * (count == 1 ? 0.19 : sheet.between(0.13, 0.2));
            branch(sheet, sheet.width() * share, floor + 12, -Math.PI / 2 + sheet.between(-0.06, 0.06), size, 0);
        }
        for (int i = 0; i < 160; i++) {
            leaf(sheet, sheet.between(0, sheet.width()), floor + sheet.between(8, sheet.height() * 0.09), 0.7);
        }
    }

    private void branch(Sheet sheet, double x, double y, double angle, double length, int depth) {
        double endX = x + length * Math.cos(angle);
        double endY = y + length * Math.sin(angle);
        double thickness = Math.max(1, length * 0.16 * (1 - depth / (forks + 2.0)));
        sheet.draw(new Line2D.Double(x, y, endX, endY), sheet.palette().ink(0), thickness);
        if (depth == forks) {
            for (int i = 0; i < 5; i++) {
                leaf(sheet, endX + sheet.between(-16, 16), endY + sheet.between(-16, 16), 1);
            }
            return;
        }
        int arms = depth < 2 || sheet.random().nextInt(4) == 0 ? 3 : 2;
        for (int arm = 0; arm < arms; arm++) {
            double turn = spread * (arm - (arms - 1) / 2.0) * 2 / (arms - 1 + 0.6) + sheet.between(-0.17, 0.17);
            double lift = -0.06 * Math.cos(angle + turn);
            branch(
                    sheet,
                    endX,
                    endY,
                    angle + turn + lift * Math.signum(Math.cos(angle)),
                    length * sheet.between(0.68, 0.84),
                    depth + 1);
        }
    }

    private static void leaf(Sheet sheet, double x, double y, double size) {
        double radius = sheet.between(2.5, 8) * size;
        int colour =
                sheet.palette().ink(1 + sheet.random().nextInt(sheet.palette().inks() - 1));
        sheet.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour, 0.82);
    }
}
