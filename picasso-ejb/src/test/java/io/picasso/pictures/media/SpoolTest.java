package io.picasso.pictures.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.pictures.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    private Path base;

    @Test
    void measuresWhatItTakes() throws Exception {
        try (Spool.SpooledFile file = Spool.open(base).take(new ByteArrayInputStream(Samples.text("abc")), 3)) {
            assertThat(file.bytes()).isEqualTo(3);
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(file.path()).hasContent("abc");
        }
        assertThat(files()).isZero();
    }

    @Test
    void stopsAtTheLimitAndLeavesNothing() throws IOException {
        Spool spool = Spool.open(base);

        assertThatThrownBy(() -> spool.take(endless(), 1_000_000))
                .isInstanceOfSatisfying(
                        UnwantedFileException.class,
                        unwanted -> assertThat(unwanted.refusal().code()).isEqualTo(Media.TOO_LARGE));
        assertThat(files()).isZero();
    }

    @Test
    void leavesNothingOfABrokenConnection() throws IOException {
        Spool spool = Spool.open(base);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection is gone.");
            }
        });

        assertThatThrownBy(() -> spool.take(broken, 1_000_000)).isInstanceOf(IOException.class);
        assertThat(files()).isZero();
    }

    @Test
    void cleansUpAfterTheDeadAndSparesTheLiving() throws Exception {
        Process process = new ProcessBuilder("sleep", "0").start();
        process.waitFor();
        Path dead = Files.createDirectory(base.resolve("picasso-spool-" + process.pid()));
        Files.write(dead.resolve("upload-1.bin"), new byte[10]);
        Path living = Files.createDirectory(base.resolve("picasso-spool-1"));
        Path foreign = Files.createDirectory(base.resolve("picasso-spool-of-somebody"));

        Spool.open(base);

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
        assertThat(foreign).exists();
    }

    private long files() throws IOException {
        try (var walk = Files.walk(base)) {
            return walk.filter(Files::isRegularFile).count();
        }
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 7;
            }
        };
    }
}
