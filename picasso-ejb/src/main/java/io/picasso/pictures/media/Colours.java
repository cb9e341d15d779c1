package io.picasso.pictures.media;

import io.picasso.pictures.media.Anatomy.Block;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/** Brings the colours of an image into sRGB, which is what a browser takes an image without a profile for. */
final class Colours {
    private static final System.Logger LOG = System.getLogger(Colours.class.getName());

    private Colours() {}

    /** The space in which a decoded image's numbers are meant; the JDK's PNG reader leaves the file's profile out. */
    static ColorSpace meant(BufferedImage decoded, Anatomy anatomy) {
        ColorSpace own = decoded.getColorModel().getColorSpace();
        Block profile = anatomy.profile();
        ColorSpace stated = anatomy.format() == Format.PNG && profile != null ? space(profile) : null;
        return stated != null ? stated : own;
    }

    /** Converts a small RGB image whose numbers are meant in another space. */
    static BufferedImage toStandard(BufferedImage image, ColorSpace meant) {
        if (meant.isCS_sRGB() || meant.getNumComponents() != 3) {
            return image;
        }
        BufferedImage standard = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        ColorSpace[] spaces = {meant, ColorSpace.getInstance(ColorSpace.CS_sRGB)};
        Raster numbers = bytes(image);
        try {
            java.awt.image.WritableRaster converted = new ColorConvertOp(spaces[0], spaces[1], null)
                    .filter(numbers, numbers.createCompatibleWritableRaster());
            standard.getRaster()
                    .setPixels(
                            0,
                            0,
                            image.getWidth(),
                            image.getHeight(),
                            converted.getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null));
            return standard;
        } catch (RuntimeException unusable) {
            // The profile came with the file; without it the colours are a little off, and the picture is there.
            LOG.log(System.Logger.Level.DEBUG, "A colour profile is unusable.", unusable);
            return image;
        }
    }

    private static Raster bytes(BufferedImage image) {
        BufferedImage bytes = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        bytes.getRaster()
                .setPixels(
                        0,
                        0,
                        image.getWidth(),
                        image.getHeight(),
                        image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null));
        return bytes.getRaster();
    }

    private static @Nullable ColorSpace space(Block profile) {
        try {
            ICC_Profile icc = ICC_Profile.getInstance(profile.bytes());
            return icc.getNumComponents() == 3 ? new ICC_ColorSpace(icc) : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
