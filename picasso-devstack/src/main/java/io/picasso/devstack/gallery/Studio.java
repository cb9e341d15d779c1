package io.picasso.devstack.gallery;

import io.picasso.devstack.gallery.styles.Attractor;
import io.picasso.devstack.gallery.styles.Bauhaus;
import io.picasso.devstack.gallery.styles.Blocks;
import io.picasso.devstack.gallery.styles.Blossom;
import io.picasso.devstack.gallery.styles.Cells;
import io.picasso.devstack.gallery.styles.Corals;
import io.picasso.devstack.gallery.styles.Fans;
import io.picasso.devstack.gallery.styles.FlowLines;
import io.picasso.devstack.gallery.styles.Julia;
import io.picasso.devstack.gallery.styles.Mountains;
import io.picasso.devstack.gallery.styles.Newton;
import io.picasso.devstack.gallery.styles.PaperCut;
import io.picasso.devstack.gallery.styles.Pebbles;
import io.picasso.devstack.gallery.styles.Penrose;
import io.picasso.devstack.gallery.styles.Sea;
import io.picasso.devstack.gallery.styles.Sheet;
import io.picasso.devstack.gallery.styles.Skyline;
import io.picasso.devstack.gallery.styles.Stars;
import io.picasso.devstack.gallery.styles.Style;
import io.picasso.devstack.gallery.styles.Trees;
import io.picasso.devstack.gallery.styles.Waves;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Where artworks are painted. */
public final class Studio {
    private static final double GRAIN = 5;
    private static final float QUALITY = 0.9f;

    private Studio() {}

    /** Paints an artwork; the same one every time. */
    public static BufferedImage paint(Artwork artwork) {
        Sheet sheet = new Sheet(artwork.shape().width, artwork.shape().height, artwork.palette(), artwork.seed());
        style(artwork.style()).paint(sheet);
        sheet.grain(GRAIN);
        return sheet.image();
    }

    /** Paints an artwork as a JPEG file. */
    public static byte[] jpeg(Artwork artwork) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(paint(artwork), null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Style style(String description) {
        String[] words = description.split(" ");
        double[] n =
                Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
        return switch (words[0]) {
            case "attractor" -> new Attractor(n[0] == 1, n[1], n[2], n[3], n[4]);
            case "bauhaus" -> new Bauhaus((int) n[0]);
            case "blocks" -> new Blocks(n[0], n[1]);
            case "blossom" -> new Blossom((int) n[0], n[1] == 1);
            case "cells" -> new Cells((int) n[0], n[1], n[2] == 1);
            case "corals" -> new Corals(n[0], n[1], (int) n[2]);
            case "fans" -> new Fans((int) n[0], (int) n[1]);
            case "flow-lines" -> new FlowLines(n[0], (int) n[1]);
            case "julia" -> new Julia(n[0], n[1], n[2], n[3]);
            case "mountains" -> new Mountains((int) n[0], n[1], n[2] == 1, n[3] == 1);
            case "newton" -> new Newton((int) n[0], n[1], n[2]);
            case "paper-cut" -> new PaperCut((int) n[0], n[1]);
            case "pebbles" -> new Pebbles(n[0], (int) n[1]);
            case "penrose" -> new Penrose((int) n[0]);
            case "sea" -> new Sea(n[0]);
            case "skyline" -> new Skyline((int) n[0], n[1]);
            case "stars" -> new Stars(n[0] == 1, n[1], n[2]);
            case "trees" -> new Trees((int) n[0], (int) n[1], n[2]);
            case "waves" -> new Waves((int) n[0], n[1], (int) n[2]);
            default -> throw new IllegalArgumentException("Nobody here paints " + description + ".");
        };
    }
}
