package io.picasso.pictures.media;

import java.awt.image.BufferedImage;

/** Puts an image upright by the orientation that its camera noted. */
final class Uprighting {
    private Uprighting() {}

    /**
     * Turns and mirrors.
     *
     * @param orientation 1 to 8 as in Exif 3.0, section 4.6.5: where row 0 and column 0 of the stored pixels belong
     */
    static BufferedImage of(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean turned = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int left = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8
                        ? width - 1 - x
                        : x;
                int top = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7
                        ? height - 1 - y
                        : y;
                upright.setRGB(turned ? top : left, turned ? left : top, image.getRGB(x, y));
            }
        }
        return upright;
    }
}
