package io.picasso.platform.pages;

/** Numbers that let a browser lay a picture out before it has loaded it, and choose the right file. */
public final class Frames {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 300;
    private static final int THUMBNAIL = 400;
    private static final int PREVIEW = 1200;
    private static final double HINT = 1.45;

    private Frames() {}

    /** Width to height in hundredths, held within what the stylesheet has classes for. */
    public static int ratio(int width, int height) {
        long ratio = Math.round(100.0 * width / Math.max(1, height));
        return (int) Math.clamp(ratio, NARROWEST, WIDEST);
    }

    /** The two derivatives with their widths, for {@code srcset}. */
    public static String sources(String thumbnailUrl, String previewUrl, int width, int height) {
        return thumbnailUrl + " " + width(THUMBNAIL, width, height) + "w, " + previewUrl + " "
                + width(PREVIEW, width, height) + "w";
    }

    /**
     * What a browser is told about the width of a card on the wall, for {@code sizes}: half of the truth. The larger file
     * carries a watermark, which would cover the whole wall on every sharp screen; the smaller one is good enough there.
     */
    public static String sizes(int ratio) {
        return "min(46vw, " + Math.round(ratio * HINT) + "px)";
    }

    /** Derivatives are measured by their longer side and never enlarged. */
    private static int width(int side, int width, int height) {
        return width >= height
                ? Math.min(side, width)
                : (int) Math.round((double) Math.min(side, height) * width / Math.max(1, height));
    }
}
