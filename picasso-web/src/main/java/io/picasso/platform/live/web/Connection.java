package io.picasso.platform.live.web;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One open page, and what it was told and has not yet taken. It holds so much and no more: a page that takes more slowly than it
 * is told is let go, and may come back with its position. Thread-safe; {@link #offer} never waits.
 */
final class Connection {
    /** A busy picture tells this much in about half a minute. */
    static final int MOST_WAITING = 512;

    /** Stands among the frames for a sign of life that is asked for: only one thing is sent at a time. */
    private static final String PING = "";

    private static final int MOST_CHARACTERS = 512 << 10;
    private static final int WORDS_AT_ONCE = 40;
    private static final int WORDS_PER_SECOND = 10;
    private static final Logger LOG = System.getLogger(Connection.class.getName());

    private final Session session;
    private final Visitor visitor;
    private final Budget budget = new Budget(WORDS_AT_ONCE, WORDS_PER_SECOND, System::nanoTime);
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Set<String> topics = new HashSet<>();
    private int characters;
    private boolean sending;
    private boolean ended;
    private volatile long heardAt = System.nanoTime();

    /** A connection that was opened just now. */
    Connection(Session session, Visitor visitor) {
        this.session = session;
        this.visitor = visitor;
    }

    Visitor visitor() {
        return visitor;
    }

    /** What it watches; to be touched only while nothing is told. */
    Set<String> topics() {
        return topics;
    }

    /** Takes one word of the page from its budget; false when it has said too much. */
    synchronized boolean maySpeak() {
        return budget.take();
    }

    /** The other side lives. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** For how long nothing came from the other side, in nanoseconds. */
    long silence() {
        return System.nanoTime() - heardAt;
    }

    /** Tells the page something, after all that it was told before. */
    void offer(String frame) {
        boolean full;
        boolean first;
        synchronized (this) {
            if (ended) {
                return;
            }
            waiting.add(frame);
            characters += frame.length();
            full = waiting.size() > MOST_WAITING || characters > MOST_CHARACTERS;
            first = !full && !sending;
            sending = sending || first;
        }
        if (full) {
            end(Goodbye.TOO_SLOW);
        } else if (first) {
            sendNext();
        }
    }

    /** Asks the other side for a sign of life. */
    void ping() {
        offer(PING);
    }

    private void sendNext() {
        try {
            String frame = next();
            while (frame != null && frame.equals(PING)) {
                session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
                frame = next();
            }
            if (frame != null) {
                session.getAsyncRemote().sendText(frame, this::sent);
            }
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "A page has gone", gone);
            end(Goodbye.SILENT);
        }
    }

    private synchronized @Nullable String next() {
        String frame = ended ? null : waiting.poll();
        sending = frame != null;
        characters -= frame == null ? 0 : frame.length();
        return frame;
    }

    private void sent(SendResult result) {
        if (result.isOK()) {
            sendNext();
        } else {
            end(Goodbye.SILENT);
        }
    }

    /** Ends it; what waits is dropped. */
    void end(Goodbye goodbye) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            waiting.clear();
            characters = 0;
        }
        Thread.ofVirtual().name("goodbye").start(() -> close(goodbye));
    }

    /** May have to wait for the other side. */
    private void close(Goodbye goodbye) {
        try {
            session.close(goodbye.reason());
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "A page had gone before", gone);
        }
    }
}
