package io.picasso.platform.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.picasso.contract.Json;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears everything that is told on any node, in one order, and hands it on to whoever serves open pages here. Thread-safe; its
 * listeners are called one message at a time and must not wait for anything.
 */
@ApplicationScoped
public class LiveLine {
    /** A quarter of an hour of a lively market, or a minute of a storm. */
    private static final int MOST_MESSAGES = 20_000;

    private static final long MOST_CHARACTERS = 8L << 20;

    private static final int MOST_SUBJECTS = 20_000;
    private static final Logger LOG = System.getLogger(LiveLine.class.getName());

    private final LiveRing ring = new LiveRing(MOST_MESSAGES, MOST_CHARACTERS);
    private final NewestVersions newest = new NewestVersions(MOST_SUBJECTS);
    private final List<LiveListener> listeners = new CopyOnWriteArrayList<>();
    private long readBackTo = -1;

    @Inject
    private Audience audience;

    /** Hands everything on to one more listener. */
    public void listen(LiveListener listener) {
        listeners.add(listener);
    }

    /** Whether it has read back all that was told shortly before it started. */
    public synchronized boolean ready() {
        return readBackTo >= 0 && ring.next() >= readBackTo;
    }

    /** Where a page stands that begins to listen now. */
    public synchronized long position() {
        return ring.next();
    }

    /**
     * Lets somebody begin to listen so that they neither miss nor hear twice what is told meanwhile.
     *
     * @param position where they stand
     * @param begin is given what they missed on these topics, oldest first, before anything else is told; it is not called when
     *     that is not known
     * @return whether it is known
     */
    public synchronized boolean resume(long position, Set<String> topics, Consumer<List<Told>> begin) {
        Optional<List<Told>> missed = ring.since(position, topics);
        missed.ifPresent(begin);
        return missed.isPresent();
    }

    /** Runs something while nothing is told. */
    public synchronized void pausing(Runnable begin) {
        begin.run();
    }

    /** Where the broker is to go on; nothing before the first time. */
    synchronized OptionalLong goesOnAt() {
        return readBackTo < 0 ? OptionalLong.empty() : OptionalLong.of(ring.next());
    }

    /**
     * The broker will tell from this offset on.
     *
     * @param end what stands before this one was told before this node listened
     */
    synchronized void begin(long offset, long end) {
        if (readBackTo >= 0 && offset > ring.next()) {
            listeners.forEach(LiveListener::interrupted);
        }
        if (readBackTo < 0 || offset > ring.next()) {
            readBackTo = end;
            ring.startAt(offset);
        }
    }

    /** Takes one message of the kept topic. One that is told again, because an event was handled again, is passed over. */
    @Incoming("live-in")
    @Blocking
    public void hear(ConsumerRecord<String, String> message) {
        Optional<LiveMessage> read = read(message.value());
        synchronized (this) {
            if (ring.has(message.offset())) {
                return;
            }
            Optional<Told> told = read.filter(newest::isNews).map(news -> told(news, message.offset() + 1));
            told.ifPresentOrElse(ring::add, () -> ring.passOver(message.offset() + 1));
            told.ifPresent(this::handOn);
        }
    }

    /** Takes one passing word. */
    @Incoming("passing-in")
    @Blocking
    public void hearPassing(String message) {
        read(message).ifPresent(word -> {
            if (word.topic().equals(Audience.NODES)) {
                audience.hear(word.data());
            } else {
                tellHere(told(word, 0));
            }
        });
    }

    /** Tells the pages of this node only. */
    public synchronized void tellHere(Told told) {
        handOn(told);
    }

    private void handOn(Told told) {
        listeners.forEach(listener -> listener.told(told));
    }

    private static Told told(LiveMessage message, long position) {
        return new Told(message.topic(), position, frame(message, position));
    }

    /** What nobody can read is nobody's message; a node of a newer version must not silence this one. */
    private static Optional<LiveMessage> read(String message) {
        try {
            return Optional.of(Json.MAPPER.readValue(message, LiveMessage.class));
        } catch (JsonProcessingException e) {
            LOG.log(Level.WARNING, "An unreadable live message was passed over", e);
            return Optional.empty();
        }
    }

    static String frame(LiveMessage message, long position) {
        ObjectNode frame = Json.MAPPER.createObjectNode();
        frame.put("topic", message.topic()).put("type", message.type());
        if (position > 0) {
            frame.put("stream", message.stream()).put("version", message.version());
            frame.put("position", Long.toString(position));
        }
        frame.set("data", Json.MAPPER.valueToTree(message.data()));
        return frame.toString();
    }
}
