package io.picasso.devstack.gallery;

import io.picasso.devstack.gallery.styles.Palette;

/**
 * A picture to be painted, and what its creator says about it.
 *
 * @param tags separated by commas
 * @param style the name of a way to paint, and its numbers
 * @param palette the paper and the inks
 * @param seed which picture of its family it is
 * @param amount the price in cents
 */
public record Artwork(
        Creator creator,
        String title,
        String text,
        String category,
        String tags,
        String style,
        Palette palette,
        Shape shape,
        long seed,
        long amount) {
    /** Somebody with a style. */
    public record Creator(String handle, String name) {}

    /** The proportions of a sheet; its longest side is 1,600 pixels. */
    public enum Shape {
        LANDSCAPE(1600, 1120),
        PORTRAIT(1120, 1600),
        SQUARE(1600, 1600),
        PANORAMA(1600, 760);

        final int width;
        final int height;

        Shape(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }
}
