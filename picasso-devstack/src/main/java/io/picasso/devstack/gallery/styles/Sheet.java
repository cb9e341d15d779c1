package io.picasso.devstack.gallery.styles;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;

/** What is painted on: pixels, a pen, colours, and the chance that belongs to this picture. */
public final class Sheet {
    private final BufferedImage image;
    private final Graphics2D pen;
    private final int[] pixels;
    private final Palette palette;
    private final SplittableRandom random;

    /** A sheet of paper. */
    public Sheet(int width, int height, Palette palette, long seed) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        this.palette = palette;
        random = new SplittableRandom(seed);
        fill(palette.paper());
    }

    /** The picture. */
    public BufferedImage image() {
        return image;
    }

    /** Lays the fine grain of printed paper over it, which also keeps gradients from showing bands. */
    public void grain(double strength) {
        SplittableRandom grains = new SplittableRandom(7);
        for (int i = 0; i < pixels.length; i++) {
            int change = (int) Math.round(strength * (grains.nextDouble() + grains.nextDouble() - 1));
            pixels[i] = shifted(pixels[i] >> 16, change) << 16
                    | shifted(pixels[i] >> 8, change) << 8
                    | shifted(pixels[i], change);
        }
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    int shorter() {
        return Math.min(width(), height());
    }

    Palette palette() {
        return palette;
    }

    SplittableRandom random() {
        return random;
    }

    Noise noise() {
        return new Noise(random.nextLong());
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    Graphics2D pen() {
        return pen;
    }

    void fill(int rgb) {
        pen.setColor(new Color(rgb));
        pen.fillRect(0, 0, width(), height());
    }

    void fill(Shape shape, int rgb) {
        pen.setColor(new Color(rgb));
        pen.fill(shape);
    }

    void fill(Shape shape, int rgb, double cover) {
        pen.setColor(covering(rgb, cover));
        pen.fill(shape);
    }

    void draw(Shape shape, int rgb, double thickness) {
        draw(shape, rgb, thickness, 1);
    }

    void draw(Shape shape, int rgb, double thickness, double cover) {
        pen.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(covering(rgb, cover));
        pen.draw(shape);
    }

    static Color covering(int rgb, double cover) {
        return new Color(
                rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) Math.round(255 * Math.clamp(cover, 0, 1)));
    }

    void set(int x, int y, int rgb) {
        pixels[y * width() + x] = rgb;
    }

    /** Colours every pixel by a function of its place, taken at two points within it, or at four where these differ. */
    void shade(Shader shader) {
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                int first = shader.at(x + 0.25, y + 0.375);
                int second = shader.at(x + 0.75, y + 0.625);
                boolean smooth = near(first, second, 16) && near(first, second, 8) && near(first, second, 0);
                int third = smooth ? first : shader.at(x + 0.375, y + 0.875);
                int fourth = smooth ? second : shader.at(x + 0.875, y + 0.125);
                set(x, y, mean(first, second, third, fourth));
            }
        }
    }

    /** Colours every pixel by a smooth function of its place, taken once. */
    void shadeOnce(Shader shader) {
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                set(x, y, shader.at(x + 0.5, y + 0.5));
            }
        }
    }

    /** The colour at a place, in pixels. */
    @FunctionalInterface
    interface Shader {
        int at(double x, double y);
    }

    private static boolean near(int first, int second, int shift) {
        return Math.abs((first >> shift & 0xFF) - (second >> shift & 0xFF)) < 10;
    }

    private static int mean(int first, int second, int third, int fourth) {
        int mask = 0xFF00FF;
        int redBlue = ((first & mask) + (second & mask) + (third & mask) + (fourth & mask)) >> 2 & mask;
        int green = ((first & 0xFF00) + (second & 0xFF00) + (third & 0xFF00) + (fourth & 0xFF00)) >> 2 & 0xFF00;
        return redBlue | green;
    }

    private static int shifted(int channel, int change) {
        return Math.clamp((channel & 0xFF) + change, 0, 255);
    }
}
