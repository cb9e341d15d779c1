package io.picasso.pictures.media;

import io.picasso.pictures.media.Anatomy.Block;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The little that is taken from a picture's metadata: which way is up, who made it, and whose it is. Nothing else is read, so
 * nothing else (a place, a serial number, an embedded small picture) can get out.
 *
 * @param orientation 1 to 8 as EXIF counts them; 1 is upright
 * @param creator empty if the file does not say
 * @param copyright empty if the file does not say
 */
record Caption(int orientation, String creator, String copyright) {
    private static final int ORIENTATION = 0x0112;
    private static final int ARTIST = 0x013B;
    private static final int COPYRIGHT = 0x8298;
    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_TEXT = 200;
    private static final int IPTC_RESOURCE = 0x0404;
    private static final int BY_LINE = 80;
    private static final int COPYRIGHT_NOTICE = 116;

    /** Says nothing. */
    static final Caption NONE = new Caption(1, "", "");

    /** Reads what a file says about itself; what is broken counts as not said. */
    static Caption of(Anatomy anatomy) {
        Caption exif = read(anatomy.exif(), Caption::fromExif);
        Caption iptc = read(anatomy.iptc(), Caption::fromPhotoshop);
        return new Caption(
                exif.orientation,
                exif.creator.isEmpty() ? iptc.creator : exif.creator,
                exif.copyright.isEmpty() ? iptc.copyright : exif.copyright);
    }

    /** Whether the sides change places when the picture is put upright. */
    boolean turned() {
        return orientation >= 5;
    }

    private interface Reading {
        Caption from(ByteBuffer bytes);
    }

    private static Caption read(@Nullable Block block, Reading reading) {
        if (block == null) {
            return NONE;
        }
        try {
            return reading.from(block.buffer());
        } catch (RuntimeException broken) {
            // Offsets that lead nowhere: the bytes come from anybody.
            return NONE;
        }
    }

    /** The first directory of a TIFF block (Exif 3.0, section 4.6). */
    private static Caption fromExif(ByteBuffer bytes) {
        ByteBuffer tiff = bytes.get(0) == 'E' ? bytes.position(6).slice() : bytes;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(MOST_ENTRIES, tiff.getShort(directory) & 0xFFFF);
        Caption caption = NONE;
        for (int i = 0; i < entries; i++) {
            caption = caption.with(tiff, directory + 2 + 12 * i);
        }
        return caption;
    }

    private Caption with(ByteBuffer tiff, int entry) {
        return switch (tiff.getShort(entry) & 0xFFFF) {
            case ORIENTATION -> {
                int value = tiff.getShort(entry + 8);
                yield new Caption(value >= 1 && value <= 8 ? value : 1, creator, copyright);
            }
            case ARTIST -> new Caption(orientation, ascii(tiff, entry), copyright);
            case COPYRIGHT -> new Caption(orientation, creator, ascii(tiff, entry));
            default -> this;
        };
    }

    private static String ascii(ByteBuffer tiff, int entry) {
        int count = tiff.getInt(entry + 4);
        int at = count <= 4 ? entry + 8 : tiff.getInt(entry + 8);
        return text(tiff.slice(at, count));
    }

    /** The resources of Photoshop, one of which is the record of the IPTC (IIM 4.2). */
    private static Caption fromPhotoshop(ByteBuffer bytes) {
        while (bytes.remaining() > 12) {
            bytes.getInt();
            int resource = bytes.getShort() & 0xFFFF;
            int name = bytes.get() & 0xFF;
            bytes.position(bytes.position() + name + (name + 1 & 1));
            int length = bytes.getInt();
            if (resource == IPTC_RESOURCE) {
                return fromIptc(bytes.slice(bytes.position(), length));
            }
            bytes.position(bytes.position() + length + (length & 1));
        }
        return NONE;
    }

    private static Caption fromIptc(ByteBuffer iptc) {
        Caption caption = NONE;
        while (iptc.remaining() >= 5 && iptc.get() == 0x1C) {
            int dataset = (iptc.get() & 0xFF) << 8 | iptc.get() & 0xFF;
            int length = iptc.getShort() & 0xFFFF;
            String value = text(iptc.slice(iptc.position(), length));
            iptc.position(iptc.position() + length);
            caption = switch (dataset) {
                case 2 << 8 | BY_LINE -> new Caption(1, value, caption.copyright);
                case 2 << 8 | COPYRIGHT_NOTICE -> new Caption(1, caption.creator, value);
                default -> caption;
            };
        }
        return caption;
    }

    /** One printable line of bounded length. */
    private static String text(ByteBuffer bytes) {
        byte[] raw = new byte[Math.min(bytes.remaining(), LONGEST_TEXT)];
        bytes.get(raw);
        String text = new String(raw, StandardCharsets.UTF_8);
        return text.replaceAll("[\\p{C}\\uFFFD]+", " ").strip();
    }
}
