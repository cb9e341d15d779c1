package io.picasso.devstack.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * The file in which the simulator keeps everything: a line per transaction, each an array of whole documents. It is
 * not forced to the disk, so it survives the death of the process but not that of the machine; that is enough here.
 */
final class Journal implements AutoCloseable {
    private final Path file;
    private FileChannel channel;

    /** Opens the file after handing every document in it to the reader, oldest first. */
    Journal(Path home, Consumer<ObjectNode> reader) {
        this.file = home.resolve("journal.jsonl");
        try {
            Files.createDirectories(home);
            long whole = Files.exists(file) ? replay(reader) : 0;
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // A line without an end is a transaction that did not happen: the next one takes its place.
            channel.truncate(whole);
            channel.position(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the journal " + file, e);
        }
    }

    private long replay(Consumer<ObjectNode> reader) throws IOException {
        long whole = 0;
        long size = Files.size(file);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long end = whole + line.getBytes(StandardCharsets.UTF_8).length + 1;
                if (end > size) {
                    break;
                }
                read(line, reader);
                whole = end;
            }
        }
        return whole;
    }

    private static void read(String line, Consumer<ObjectNode> reader) throws JsonProcessingException {
        for (JsonNode document : Json.parse(line)) {
            reader.accept((ObjectNode) document);
        }
    }

    void append(Collection<ObjectNode> documents) {
        ArrayNode line = Json.array();
        documents.forEach(line::add);
        ByteBuffer bytes = ByteBuffer.wrap((Json.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the journal " + file, e);
        }
    }

    /** Replaces the history by what is left of it, in one atomic step. */
    void compact(Collection<ObjectNode> documents) {
        Path fresh = file.resolveSibling("journal.new");
        try {
            Files.deleteIfExists(fresh);
            channel.close();
            channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            for (ObjectNode document : documents) {
                append(java.util.List.of(document));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compact the journal " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
