package io.picasso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {
    private static final String TYPE = "multipart/form-data; boundary=frontier";

    /** Wherever the edge of a buffer falls, in the file or in the boundary behind it, the file is what it was. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 4096, 8192, 65_535, 65_536, 1_000_000})
    void givesBackEveryByteHoweverTheBodyArrives(int chunk) throws IOException {
        for (int length = 65_300; length < 65_560; length += chunk < 64 ? 40 : 1) {
            byte[] file = file(length);

            MultipartReader reader = new MultipartReader(inChunks(form(file), chunk), TYPE);

            assertThat(reader.next()).isTrue();
            assertThat(reader.name()).isEqualTo("title");
            assertThat(reader.content().readAllBytes()).asString().isEqualTo("Dora");
            assertThat(reader.next()).isTrue();
            assertThat(reader.name()).isEqualTo("file");
            assertThat(reader.content().readAllBytes()).isEqualTo(file);
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void skipsWhatNobodyReads() throws IOException {
        MultipartReader reader = new MultipartReader(new ByteArrayInputStream(form(file(200_000))), TYPE);

        assertThat(reader.next()).isTrue();
        assertThat(reader.next()).isTrue();
        assertThat(reader.next()).isFalse();
    }

    @Test
    void refusesAFormThatEndsTooEarly() {
        byte[] form = form(file(1000));
        for (int length = 0; length < form.length - 4; length += 13) {
            MultipartReader reader = new MultipartReader(new ByteArrayInputStream(form, 0, length), TYPE);
            assertThatThrownBy(() -> readAll(reader))
                    .as("the first %d bytes", length)
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void refusesATypeWithoutABoundary() {
        assertThatThrownBy(() -> new MultipartReader(InputStream.nullInputStream(), "multipart/form-data"))
                .isInstanceOf(ProblemException.class);
    }

    private static void readAll(MultipartReader reader) throws IOException {
        while (reader.next()) {
            reader.content().readAllBytes();
        }
    }

    /** Noise, with beginnings of boundaries in it, that ends with one. */
    private static byte[] file(int length) {
        byte[] file = new byte[length];
        new Random(length).nextBytes(file);
        byte[] tease = "\r\n--frontie\r\r\n--\r\n".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + tease.length < length; at += 997) {
            System.arraycopy(tease, 0, file, at, tease.length);
        }
        System.arraycopy(tease, 0, file, length - tease.length, tease.length);
        return file;
    }

    private static byte[] form(byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("""
                --frontier\r
                Content-Disposition: form-data; name="title"\r
                \r
                Dora\r
                --frontier\r
                Content-Disposition: form-data; filename="name=x.jpg"; name="file"\r
                Content-Type: image/jpeg\r
                \r
                """.getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(file);
        form.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static InputStream inChunks(byte[] bytes, int chunk) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, chunk));
            }
        };
    }
}
