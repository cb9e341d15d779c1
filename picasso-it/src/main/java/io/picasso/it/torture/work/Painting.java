package io.picasso.it.torture.work;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** Small pictures, each one different. */
final class Painting {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    private Painting() {}

    static byte[] png(RandomGenerator random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int stroke = 0; stroke < 5; stroke++) {
            graphics.setColor(Color.getHSBColor(random.nextFloat(), 0.7f, 0.8f));
            graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 24, 18);
        }
        graphics.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
