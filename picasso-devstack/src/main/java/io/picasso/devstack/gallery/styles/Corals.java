package io.picasso.devstack.gallery.styles;

/** Two substances that feed on each other and spread (Gray and Scott 1984) until they form spots, worms or mazes, lit like a relief. */
public final class Corals implements Style {
    private static final int SIDE = 300;

    private final double feed;
    private final double kill;
    private final int steps;

    /** Chooses how fast the one is fed and the other dies, and how long it goes on. */
    public Corals(double feed, double kill, int steps) {
        this.feed = feed;
        this.kill = kill;
        this.steps = steps;
    }

    @Override
    public void paint(Sheet sheet) {
        int width = SIDE * sheet.width() / Math.max(sheet.width(), sheet.height());
        int height = SIDE * sheet.height() / Math.max(sheet.width(), sheet.height());
        float[] grown = grown(sheet, width, height);
        double scale = (double) width / sheet.width();
        Noise noise = sheet.noise();
        Palette palette = sheet.palette();
        sheet.shadeOnce((x, y) -> {
            double value = between(grown, width, height, x * scale, y * scale);
            double slope = value - between(grown, width, height, x * scale - 0.9, y * scale - 1.2);
            double body = Math.clamp((value - 0.17) * 9, 0, 1);
            double place = 0.45 + 0.7 * noise.at(x / 480, y / 480) + value * 0.5;
            int colour = Palette.mix(palette.paper(), palette.at(place), body);
            return slope > 0
                    ? Palette.mix(colour, 0xFFFFFF, Math.min(0.5, slope * 3.2))
                    : Palette.mix(colour, 0x06040E, Math.min(0.6, -slope * 4));
        });
    }

    private float[] grown(Sheet sheet, int width, int height) {
        float[] food = new float[width * height];
        float[] eater = new float[width * height];
        java.util.Arrays.fill(food, 1);
        for (int i = 0; i < 42; i++) {
            int x = sheet.random().nextInt(width);
            int y = sheet.random().nextInt(height);
            for (int spot = 0; spot < 49; spot++) {
                int at = (y + spot / 7) % height * width + (x + spot % 7) % width;
                food[at] = 0.5f;
                eater[at] = 0.28f;
            }
        }
        float[] nextFood = new float[food.length];
        float[] nextEater = new float[food.length];
        for (int i = 0; i < steps; i++) {
            step(food, eater, nextFood, nextEater, width, height);
            step(nextFood, nextEater, food, eater, width, height);
        }
        return eater;
    }

    private void step(float[] food, float[] eater, float[] nextFood, float[] nextEater, int width, int height) {
        float f = (float) feed;
        float k = (float) (feed + kill);
        for (int y = 0; y < height; y++) {
            int above = (y == 0 ? height - 1 : y - 1) * width;
            int row = y * width;
            int below = (y == height - 1 ? 0 : y + 1) * width;
            for (int x = 0; x < width; x++) {
                int left = x == 0 ? width - 1 : x - 1;
                int right = x == width - 1 ? 0 : x + 1;
                float u = food[row + x];
                float v = eater[row + x];
                float spreadU = food[row + left] + food[row + right] + food[above + x] + food[below + x] - 4 * u;
                float spreadV = eater[row + left] + eater[row + right] + eater[above + x] + eater[below + x] - 4 * v;
                float meal = u * v * v;
                nextFood[row + x] = u + 0.2f * spreadU - meal + f * (1 - u);
                nextEater[row + x] = v + 0.1f * spreadV + meal - k * v;
            }
        }
    }

    private static double between(float[] field, int width, int height, double x, double y) {
        int left = Math.clamp((int) Math.floor(x - 0.5), 0, width - 2);
        int top = Math.clamp((int) Math.floor(y - 0.5), 0, height - 2);
        double u = smooth(Math.clamp(x - 0.5 - left, 0, 1));
        double v = smooth(Math.clamp(y - 0.5 - top, 0, 1));
        int at = top * width + left;
        double upper = field[at] + (field[at + 1] - field[at]) * u;
        double lower = field[at + width] + (field[at + width + 1] - field[at + width]) * u;
        return upper + (lower - upper) * v;
    }

    private static double smooth(double share) {
        return share * 0.6 + 0.4 * share * share * (3 - 2 * share);
    }
}
