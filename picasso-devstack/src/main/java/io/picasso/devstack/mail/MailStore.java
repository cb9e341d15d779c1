package io.picasso.devstack.mail;

import io.picasso.devstack.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mails as files, one JSON document each and their attachments beside them, named by the order in which they came. What the inbox has accepted survives
 * its end, and can be read while the inbox is down.
 */
public final class MailStore {

    private final Path directory;
    private final AtomicLong last = new AtomicLong();

    /** The mails in a directory, which is made if need be. */
    public MailStore(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Keeps a mail; returns when it is in its file. */
    public void add(Mail mail) throws IOException {
        Json.write(directory.resolve(next() + ".json"), mail);
    }

    /** Keeps the bytes of an attachment, before the mail that names it; returns the number under which they are found. */
    long addFile(byte[] bytes) throws IOException {
        long number = next();
        Files.write(file(number), bytes);
        return number;
    }

    /** The bytes of an attachment; empty if there is none of this number. */
    Optional<byte[]> bytes(long number) throws IOException {
        return Files.exists(file(number)) ? Optional.of(Files.readAllBytes(file(number))) : Optional.empty();
    }

    private Path file(long number) {
        return directory.resolve(number + ".attachment");
    }

    private long next() {
        long now = Instant.now().toEpochMilli() * 1_000;
        return last.updateAndGet(before -> Math.max(before + 1, now));
    }

    /**
     * The newest mails, newest first.
     *
     * @param address only those to this address; null for all
     * @param limit   how many at most
     */
    public List<Mail> newest(@Nullable String address, int limit) throws IOException {
        List<Mail> found = new ArrayList<>();
        for (Path file : newestFirst()) {
            if (found.size() == limit) {
                break;
            }
            Mail mail = Json.MAPPER.readValue(file.toFile(), Mail.class);
            if (address == null || mail.isFor(address)) {
                found.add(mail);
            }
        }
        return found;
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }
}
