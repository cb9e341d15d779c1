package io.picasso.pictures.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.picasso.pictures.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnatomyTest {
    @ParameterizedTest
    @CsvSource({
        "iphone-4s.jpg, JPEG, 408, 306",
        "nikon-e995-iptc.jpg, JPEG, 410, 308",
        "dotnet-280.png, PNG, 160, 129",
        "dotnet-280.webp, WEBP, 160, 129",
        "nikon-p7000.webp, WEBP, 365, 274"
    })
    void readsFormatAndSize(String name, Format format, int width, int height) throws UnwantedFileException {
        Anatomy anatomy = Anatomy.of(ByteBuffer.wrap(Samples.bytes(name)));

        assertThat(anatomy.format()).isEqualTo(format);
        assertThat(anatomy.width()).isEqualTo(width);
        assertThat(anatomy.height()).isEqualTo(height);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a text that calls itself a picture",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><svg/>",
                "GIF89a\1\0\1\0\0\0\0",
                "BM\0\0\0\0",
                "II*\0\10\0\0\0",
                "%PDF-1.7",
                "RIFF\0\0\0\0WAVE"
            })
    void takesNothingElse(String text) {
        assertThat(refusalOf(Samples.text(text))).isEqualTo(Media.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iphone-4s.jpg", "dotnet-280.png", "nikon-p7000.webp"})
    void noticesEveryMissingEnd(String name) {
        byte[] whole = Samples.bytes(name);
        for (int length = 16; length < whole.length; length += 61) {
            assertThat(refusalOf(Arrays.copyOf(whole, length)))
                    .as("the first %d bytes", length)
                    .isEqualTo(Media.TRUNCATED);
        }
    }

    @Test
    void findsTheSizeOfAGiantWithoutDecodingIt() throws UnwantedFileException {
        assertThat(Anatomy.of(ByteBuffer.wrap(Samples.hugePng(20_000, 20_000))).pixels())
                .isEqualTo(400_000_000);
    }

    @Test
    void noticesAChangedByteInAPng() {
        byte[] png = Samples.bytes("dotnet-280.png");
        png[png.length / 2] ^= 1;

        assertThat(refusalOf(png)).isEqualTo(Media.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iphone-4s.jpg", "dotnet-280.png", "nikon-p7000.webp"})
    void refusesAPictureThatIsAnArchiveToo(String name) throws IOException {
        assertThat(refusalOf(Samples.joined(Samples.bytes(name), zip()))).isEqualTo(Media.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iphone-4s.jpg", "dotnet-280.png", "nikon-p7000.webp"})
    void refusesAPictureThatIsAPageToo(String name) {
        byte[] page = Samples.text("\0\0<HTML><script>alert(1)</script>");

        assertThat(refusalOf(Samples.joined(Samples.bytes(name), page))).isEqualTo(Media.UNSUPPORTED);
    }

    @Test
    void refusesAnArchiveHiddenInAComment() throws IOException {
        byte[] jpeg = Samples.encoded(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg");

        assertThat(refusalOf(Samples.withSegment(jpeg, 0xFE, zip()))).isEqualTo(Media.UNSUPPORTED);
    }

    @Test
    void acceptsWhatPhonesAppend() {
        byte[] jpeg = Samples.bytes("iphone-4s.jpg");
        byte[] depths = {(byte) 0xE0, 1, (byte) 0x9C, 77, 3, (byte) 0x8F, 0, 12};

        assertThat(refusalOf(Samples.joined(jpeg, new byte[1000]))).isNull();
        assertThat(refusalOf(Samples.joined(jpeg, Samples.bytes("iphone-6.jpg"))))
                .isNull();
        assertThat(refusalOf(Samples.joined(jpeg, depths))).isNull();
    }

    @Test
    void refusesAJpegOfCountlessScans() {
        byte[] jpeg = Samples.encoded(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
        byte[] body = Arrays.copyOf(jpeg, jpeg.length - 2);
        for (int i = 0; i < 200; i++) {
            body = Samples.joined(body, scan);
        }

        assertThat(refusalOf(Samples.joined(body, new byte[] {(byte) 0xFF, (byte) 0xD9})))
                .isEqualTo(Media.UNSUPPORTED);
    }

    private static @Nullable String refusalOf(byte[] file) {
        UnwantedFileException unwanted =
                catchThrowableOfType(UnwantedFileException.class, () -> Anatomy.of(ByteBuffer.wrap(file)));
        return unwanted == null ? null : unwanted.refusal().code();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("evil.class"));
            zip.write(new byte[] {1, 2, 3});
        }
        return bytes.toByteArray();
    }
}
