package io.picasso.devstack.launcher;

import io.picasso.devstack.Home;
import io.picasso.devstack.StackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** At most one launcher at a time changes what runs in a state directory. The system frees it when the launcher ends. */
final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    static StateLock take(Home home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new StackException(
                    "Another ./picasso is starting or stopping the stack in " + home.directory() + ".");
        }
        return new StateLock(channel);
    }

    /** Frees the lock; a second time does nothing. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
