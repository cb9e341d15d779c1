package io.picasso.pictures.media;

import io.picasso.pictures.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which uploads stand while they are looked at: private to the process, named by it, so that several nodes of one
 * machine do not clean away each other's files.
 */
final class Spool {
    private static final String NAME = "picasso-spool-";

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path directory;

    private Spool(Path directory) {
        this.directory = directory;
    }

    /** Opens the directory of this process and deletes those of processes that are gone, and what an earlier life left here. */
    static Spool open(Path base) throws IOException {
        Files.createDirectories(base);
        long own = ProcessHandle.current().pid();
        try (DirectoryStream<Path> spools = Files.newDirectoryStream(base, NAME + "*")) {
            for (Path spool : spools) {
                OptionalLong owner = owner(spool);
                boolean abandoned = owner.isPresent()
                        && (owner.getAsLong() == own
                                || ProcessHandle.of(owner.getAsLong()).isEmpty());
                if (abandoned) {
                    delete(spool);
                }
            }
        }
        Path directory = base.resolve(NAME + own);
        Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new Spool(directory);
    }

    /** Takes the stream in, up to the limit; whatever goes wrong, no file stays behind. */
    SpooledFile take(InputStream stream, long limit) throws IOException, UnwantedFileException {
        Path file = Files.createTempFile(directory, "upload-", ".bin");
        try {
            MessageDigest digest = sha256Digest();
            long bytes = copy(stream, file, limit, digest);
            return new SpooledFile(file, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | UnwantedFileException | RuntimeException fault) {
            Files.deleteIfExists(file);
            throw fault;
        }
    }

    /** Deletes the directory and everything in it. */
    void close() throws IOException {
        delete(directory);
    }

    /**
     * A file in the spool, gone when it is closed.
     *
     * @param sha256 in hexadecimal digits
     */
    record SpooledFile(Path path, long bytes, String sha256) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    private static long copy(InputStream stream, Path file, long limit, MessageDigest digest)
            throws IOException, UnwantedFileException {
        long total = 0;
        try (OutputStream output = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                total += read;
                if (total > limit) {
                    throw new UnwantedFileException(
                            Media.TOO_LARGE, "The file is larger than " + limit / 1_000_000 + " MB.");
                }
                digest.update(buffer, 0, read);
                output.write(buffer, 0, read);
            }
        }
        return total;
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** The process that a directory is named after; empty for a name that is none of ours. */
    private static OptionalLong owner(Path spool) {
        try {
            return OptionalLong.of(Long.parseLong(spool.getFileName().toString().substring(NAME.length())));
        } catch (NumberFormatException notOurs) {
            return OptionalLong.empty();
        }
    }

    private static void delete(Path spool) throws IOException {
        Files.walkFileTree(spool, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
