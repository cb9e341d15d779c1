package io.picasso.pictures.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of a form, held on disk while the fields behind it are read. It has no name in the file system, so nothing of it is left
 * when it is closed, or when the process dies.
 */
final class HeldFile extends FilterInputStream {
    private HeldFile(InputStream content) {
        super(content);
    }

    static HeldFile of(InputStream content) throws IOException {
        Path path = Files.createTempFile("picasso-form-", ".bin");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            content.transferTo(Channels.newOutputStream(file));
            file.position(0);
            return new HeldFile(Channels.newInputStream(file));
        } catch (IOException | RuntimeException fault) {
            file.close();
            throw fault;
        }
    }
}
