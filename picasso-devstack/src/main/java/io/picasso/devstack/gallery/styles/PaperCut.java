package io.picasso.devstack.gallery.styles;

/** Sheets of coloured paper, each cut along a height line of a landscape, throwing soft shadows on those below. */
public final class PaperCut implements Style {
    private static final int REACH = 14;

    private final int sheets;
    private final double size;

    /** Chooses how many sheets and how large their forms are; 1 is one form per sheet. */
    public PaperCut(int sheets, double size) {
        this.sheets = sheets;
        this.size = size;
    }

    @Override
    public void paint(Sheet sheet) {
        int width = sheet.width();
        float[] heights = heights(sheet);
        sheet.shadeOnce((x, y) -> {
            int at = (int) y * width + (int) x;
            int level = level(heights[at]);
            int colour = sheet.palette().at((double) level / (sheets - 1));
            double edge = heights[at] * sheets - level;
            double dark = shadow(heights, sheet, (int) x, (int) y, level);
            int shaded = Palette.mix(colour, 0x120A18, 0.5 * dark);
            return edge < 0.035 ? Palette.mix(shaded, 0xFFFFFF, 0.22) : shaded;
        });
    }

    private float[] heights(Sheet sheet) {
        Noise noise = sheet.noise();
        double scale = 2.1 / (size * sheet.shorter());
        float[] heights = new float[sheet.width() * sheet.height()];
        for (int y = 0; y < sheet.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                double bend = 0.35 * noise.at(x * scale * 0.7 + 50, y * scale * 0.7);
                double value = 0.5 + 0.75 * noise.sum(x * scale + bend, y * scale - bend, 3);
                heights[y * sheet.width() + x] = (float) Math.clamp(value, 0, 0.9999);
            }
        }
        return heights;
    }

    private int level(float height) {
        return (int) (height * sheets);
    }

    /** How many of the places towards the light are covered by a higher sheet; 0 to 1, near ones count more. */
    private double shadow(float[] heights, Sheet sheet, int x, int y, int level) {
        double dark = 0;
        for (int distance = 2; distance <= REACH; distance += 2) {
            int fromX = Math.clamp(x - distance, 0, sheet.width() - 1);
            int fromY = Math.clamp(y - distance * 3 / 2, 0, sheet.height() - 1);
            if (level(heights[fromY * sheet.width() + fromX]) > level) {
                dark += 1.0 / (REACH / 2.0);
            }
        }
        return Math.min(1, dark);
    }
}
