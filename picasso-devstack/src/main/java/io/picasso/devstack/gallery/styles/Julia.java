package io.picasso.devstack.gallery.styles;

/** The borders between escape and captivity under z² + c, coloured by how fast a place escapes and how near its path came to a line. */
public final class Julia implements Style {
    private static final int MOST = 220;

    private final double real;
    private final double imaginary;
    private final double span;
    private final double depth;

    /** Chooses c, the width of the window in the plane of z, and how many steps lead to the last ink. */
    public Julia(double real, double imaginary, double span, double depth) {
        this.real = real;
        this.imaginary = imaginary;
        this.span = span;
        this.depth = depth;
    }

    @Override
    public void paint(Sheet sheet) {
        double scale = span / sheet.width();
        double turn = sheet.between(0, Math.PI);
        double cos = Math.cos(turn) * scale;
        double sin = Math.sin(turn) * scale;
        double middleX = sheet.width() * sheet.between(0.42, 0.58);
        double middleY = sheet.height() * sheet.between(0.42, 0.58);
        Palette palette = sheet.palette();
        sheet.shade((x, y) -> {
            double right = x - middleX;
            double down = y - middleY;
            return colour(palette, right * cos - down * sin, right * sin + down * cos);
        });
    }

    private int colour(Palette palette, double x, double y) {
        double trap = 10;
        for (int i = 0; i < MOST; i++) {
            double squareX = x * x;
            double squareY = y * y;
            double distance = squareX + squareY;
            if (distance > 400) {
                double escape = i + 1 - Math.log(Math.log(distance) / 2 / Math.log(20)) / Math.log(2);
                int light = Palette.mix(palette.paper(), palette.at(1 - Math.exp(-escape / depth)), escape / 9);
                return Palette.mix(light, palette.ink(-1), Math.exp(-trap * 30) * 0.4);
            }
            trap = Math.min(trap, Math.abs(distance - 0.35));
            y = 2 * x * y + imaginary;
            x = squareX - squareY + real;
        }
        return Palette.mix(palette.ink(-1), palette.ink(1), Math.sqrt(Math.min(1, trap * 3)));
    }
}
