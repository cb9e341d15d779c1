package io.picasso.pictures.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/**
 * The word "Picasso", woven over a preview in slanted rows so that no crop is free of it. The letters are drawn from lines and
 * arcs, because a server may have no fonts at all.
 */
final class Watermark {
    private static final double WORD_WIDTH = 66;
    private static final double X_HEIGHT = 10;
    private static final double BASELINE = 16;
    private static final double SLANT = Math.toRadians(-27);
    private static final double WORD_PART_OF_SIDE = 0.15;
    private static final double SMALLEST_SCALE = 0.5;
    private static final Shape WORD = word();

    private Watermark() {}

    /** Draws the mark over the whole image. */
    static void weave(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            double side = Math.max(image.getWidth(), image.getHeight());
            double scale = Math.max(SMALLEST_SCALE, side * WORD_PART_OF_SIDE / WORD_WIDTH);
            graphics.translate(image.getWidth() / 2.0, image.getHeight() / 2.0);
            graphics.rotate(SLANT);
            graphics.scale(scale, scale);
            rows(graphics, Math.hypot(image.getWidth(), image.getHeight()) / 2 / scale);
        } finally {
            graphics.dispose();
        }
    }

    private static void rows(Graphics2D graphics, double radius) {
        double down = BASELINE * 3.4;
        double along = WORD_WIDTH * 1.75;
        int row = 0;
        for (double y = -Math.ceil(radius / down) * down; y < radius + BASELINE; y += down) {
            double shift = row++ % 2 == 0 ? 0 : along / 2;
            for (double x = -Math.ceil(radius / along) * along - shift; x < radius + WORD_WIDTH; x += along) {
                draw(graphics, x - WORD_WIDTH / 2, y - BASELINE / 2);
            }
        }
    }

    /** Light with a soft dark edge, so that it shows on snow and at night. */
    private static void draw(Graphics2D graphics, double x, double y) {
        Shape here = AffineTransform.getTranslateInstance(x, y).createTransformedShape(WORD);
        graphics.setStroke(new BasicStroke(3.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(new Color(0, 0, 0, 26));
        graphics.draw(here);
        graphics.setStroke(new BasicStroke(1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(new Color(255, 255, 255, 92));
        graphics.draw(here);
    }

    private static Shape word() {
        Path2D word = new Path2D.Double();
        word.moveTo(0, BASELINE);
        word.lineTo(0, 0);
        word.lineTo(4.5, 0);
        word.append(new Arc2D.Double(0, 0, 9, 9, 90, -180, Arc2D.OPEN), true);
        word.lineTo(0, 9);
        stem(word, 13.5);
        word.append(new Ellipse2D.Double(13.2, 1.7, 0.6, 0.6), false);
        word.append(new Arc2D.Double(17.5, 6, X_HEIGHT, X_HEIGHT, 48, 264, Arc2D.OPEN), false);
        word.append(new Ellipse2D.Double(29.5, 6, X_HEIGHT, X_HEIGHT), false);
        stem(word, 39.5);
        s(word, 43);
        s(word, 50);
        word.append(new Ellipse2D.Double(57, 6, X_HEIGHT, X_HEIGHT), false);
        return word;
    }

    private static void stem(Path2D word, double x) {
        word.moveTo(x, 6);
        word.lineTo(x, BASELINE);
    }

    private static void s(Path2D word, double x) {
        word.append(new Arc2D.Double(x, 6, 5, 5, 25, 245, Arc2D.OPEN), false);
        word.append(new Arc2D.Double(x, 11, 5, 5, 90, -245, Arc2D.OPEN), true);
    }
}
