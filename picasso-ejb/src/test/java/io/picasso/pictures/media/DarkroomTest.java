package io.picasso.pictures.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {
    private final Darkroom darkroom = new Darkroom(2);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "iphone-4s.jpg, 306, 408",
        "iphone-6.jpg, 408, 306",
        "dotnet-280.png, 160, 129",
        "dotnet-280.webp, 160, 129",
        "nikon-p7000.webp, 365, 274"
    })
    void putsPicturesUprightAndNeverEnlarges(String name, int width, int height) throws Exception {
        Darkroom.Prints prints = developed(Samples.bytes(name));

        assertThat(prints.width()).isEqualTo(width);
        assertThat(prints.height()).isEqualTo(height);
        assertThat(prints.dominantColour()).matches("#[0-9a-f]{6}");
        BufferedImage preview = Samples.decoded(prints.preview().bytes());
        assertThat(preview.getWidth()).isEqualTo(width);
        BufferedImage thumbnail = Samples.decoded(prints.thumbnail().bytes());
        assertThat(Math.max(thumbnail.getWidth(), thumbnail.getHeight()))
                .isEqualTo(Math.min(400, Math.max(width, height)));
        assertThat((double) thumbnail.getWidth() / thumbnail.getHeight())
                .isCloseTo((double) width / height, within(0.01));
    }

    @Test
    void reducesALargeOneToBothSizes() throws Exception {
        BufferedImage large = new BufferedImage(5000, 2500, BufferedImage.TYPE_3BYTE_BGR);

        Darkroom.Prints prints = developed(Samples.encoded(large, "jpeg"));

        assertThat(prints.width()).isEqualTo(5000);
        assertThat(Samples.decoded(prints.preview().bytes()).getWidth()).isEqualTo(1200);
        assertThat(Samples.decoded(prints.preview().bytes()).getHeight()).isEqualTo(600);
        assertThat(Samples.decoded(prints.thumbnail().bytes()).getWidth()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iphone-4s.jpg", "iphone-6.jpg", "nikon-e995-iptc.jpg", "nikon-p7000.webp"})
    void leavesNoMetadataInWhatIsPublic(String name) throws Exception {
        Darkroom.Prints prints = developed(Samples.bytes(name));

        for (Darkroom.JpegFile print : new Darkroom.JpegFile[] {prints.thumbnail(), prints.preview()}) {
            assertThat(StreamSupport.stream(metadata(print).getDirectories().spliterator(), false)
                            .map(Directory::getName))
                    .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iphone-4s.jpg", "iphone-6.jpg", "nikon-e995-iptc.jpg", "nikon-p7000.webp", "dotnet-280.png"})
    void aPortraitIsASmallSquareAndNothingElse(String name) throws Exception {
        Path file = Samples.file(directory, Samples.bytes(name));

        Darkroom.JpegFile portrait = darkroom.portray(file, Anatomy.of(file));

        BufferedImage square = Samples.decoded(portrait.bytes());
        assertThat(square.getWidth()).isEqualTo(square.getHeight()).isLessThanOrEqualTo(Darkroom.PORTRAIT_SIDE);
        assertThat(StreamSupport.stream(metadata(portrait).getDirectories().spliterator(), false)
                        .map(Directory::getName))
                .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
        assertThat(new String(portrait.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "http");
    }

    @Test
    void aPortraitShowsTheMiddle() throws Exception {
        BufferedImage wide = new BufferedImage(600, 200, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = wide.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(200, 0, 200, 200);
        canvas.dispose();
        Path file = Samples.file(directory, Samples.encoded(wide, "png"));

        BufferedImage square =
                Samples.decoded(darkroom.portray(file, Anatomy.of(file)).bytes());

        assertThat(square.getWidth()).isEqualTo(200);
        assertThat(new Color(square.getRGB(10, 100)).getRed()).isGreaterThan(200);
        assertThat(new Color(square.getRGB(190, 100)).getRed()).isGreaterThan(200);
    }

    @Test
    void theSampleWithAPlaceHasOne() throws Exception {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(Samples.bytes("iphone-6.jpg")));

        assertThat(metadata.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();
    }

    @Test
    void keepsWhoMadeItAndWhoseItIs() throws Exception {
        byte[] jpeg = Samples.encoded(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] iptc = {0x1C, 2, 80, 0, 5, 'D', 'o', 'r', 'a', '!', 0x1C, 2, 116, 0, 3, '(', 'c', ')'};
        byte[] photoshop = Samples.joined(
                Samples.text("Photoshop 3.0\0008BIM\4\4\0\0\0\0\0"), new byte[] {(byte) iptc.length}, iptc);

        Darkroom.Prints prints = developed(Samples.withSegment(jpeg, 0xED, photoshop));

        ExifIFD0Directory exif = metadata(prints.preview()).getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getString(ExifIFD0Directory.TAG_ARTIST).strip()).isEqualTo("Dora!");
        assertThat(exif.getString(ExifIFD0Directory.TAG_COPYRIGHT).strip()).isEqualTo("(c)");
        assertThat(exif.getTagCount()).isEqualTo(2);
    }

    @Test
    void marksThePreviewAndOnlyThePreview() throws Exception {
        BufferedImage grey = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        fill(grey, new Color(120, 120, 120));

        Darkroom.Prints prints = developed(Samples.encoded(grey, "png"));

        assertThat(differentPixels(Samples.decoded(prints.preview().bytes()), 120))
                .isGreaterThan(20_000);
        assertThat(differentPixels(Samples.decoded(prints.thumbnail().bytes()), 120))
                .isZero();
    }

    @Test
    void laysTransparencyOnWhite() throws Exception {
        Darkroom.Prints prints =
                developed(Samples.encoded(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png"));

        assertThat(prints.dominantColour()).isEqualTo("#ffffff");
    }

    @Test
    void convertsTheColoursOfAPngByItsProfile() throws Exception {
        BufferedImage dark = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        fill(dark, new Color(55, 55, 55));
        byte[] png = Samples.encoded(dark, "png");
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] chunk = Samples.pngChunk("iCCP", Samples.joined(Samples.text("linear\0\0"), Samples.deflated(linear)));

        Darkroom.Prints prints =
                developed(Samples.joined(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length)));

        // 55/255 of full light is coded as 128/255 in sRGB.
        int red = Integer.parseInt(prints.dominantColour().substring(1, 3), 16);
        assertThat(red).isBetween(126, 130);
    }

    @Test
    void keepsGreyGrey() throws Exception {
        BufferedImage grey = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);

        assertThat(developed(Samples.encoded(grey, "png")).dominantColour())
                .isEqualTo(String.format(Locale.ROOT, "#%1$02x%1$02x%1$02x", 100));
    }

    @Test
    void refusesAFileWhosePixelsAreDamaged() {
        byte[] png = Samples.hugePng(3000, 3000);

        assertThatThrownBy(() -> developed(png)).isInstanceOf(UnwantedFileException.class);
    }

    private Darkroom.Prints developed(byte[] file) throws IOException, UnwantedFileException {
        return darkroom.develop(Samples.file(directory, file), Anatomy.of(ByteBuffer.wrap(file)));
    }

    private static Metadata metadata(Darkroom.JpegFile print) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(print.bytes()));
    }

    private static void fill(BufferedImage image, Color colour) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
    }

    private static int differentPixels(BufferedImage image, int grey) {
        int different = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                different += Math.abs((image.getRGB(x, y) & 0xFF) - grey) > 8 ? 1 : 0;
            }
        }
        return different;
    }
}
