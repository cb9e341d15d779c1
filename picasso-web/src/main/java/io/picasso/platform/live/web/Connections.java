package io.picasso.platform.live.web;

import io.picasso.platform.live.LiveLine;
import io.picasso.platform.live.LiveListener;
import io.picasso.platform.live.LiveMessage;
import io.picasso.platform.live.Told;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The open pages of this node, and what each of them watches. */
@ApplicationScoped
public class Connections implements LiveListener {
    private static final int MOST_TOPICS = 100;
    private static final Pattern PICTURE = Pattern.compile("picture:[A-Za-z0-9-]{1,64}");
    private static final String OWN = "me";

    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Set<Connection>> watchers = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Set<String> joined = ConcurrentHashMap.newKeySet();

    @Inject
    private LiveLine line;

    @Inject
    private Entrance entrance;

    @PostConstruct
    void listen() {
        line.listen(this);
    }

    @Override
    public void told(Told message) {
        watchers.getOrDefault(message.topic(), Set.of()).forEach(watcher -> watcher.offer(message.frame()));
    }

    @Override
    public void interrupted() {
        all.forEach(connection -> connection.end(Goodbye.INTERRUPTED));
    }

    /** Lets a page in, or tells it why not. */
    void open(Connection connection) {
        if (!entrance.admit(connection.visitor())) {
            connection.end(Goodbye.TOO_MANY);
            return;
        }
        all.add(connection);
        if (line.ready()) {
            connection.offer(
                    Frames.welcome(line.position(), connection.visitor().own()));
        } else {
            connection.end(Goodbye.STARTING);
        }
    }

    /** Forgets a page that has gone. */
    void closed(Connection connection) {
        if (all.remove(connection)) {
            entrance.release(connection.visitor());
            line.pausing(() -> leave(connection, List.copyOf(connection.topics())));
        }
    }

    /** Everybody who is here. */
    Collection<Connection> all() {
        return all;
    }

    /** Moves on whenever somebody begins or ceases to watch. */
    long changes() {
        return changes.get();
    }

    /** The topics that somebody began to watch since this was asked last. */
    Set<String> joined() {
        Set<String> topics = new HashSet<>(joined);
        joined.removeAll(topics);
        return topics;
    }

    /** Who watches the topics of this beginning, each by their sign. */
    Map<String, Set<String>> viewers(Collection<String> kinds) {
        return watchers.entrySet().stream()
                .filter(watched -> kinds.stream().anyMatch(watched.getKey()::startsWith))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        watched -> watched.getValue().stream()
                                .map(connection -> connection.visitor().viewer())
                                .collect(Collectors.toSet())));
    }

    /**
     * Does what a page says.
     *
     * @return false when the page stands where nobody has been yet, so that it should be asked again in a moment
     */
    boolean hear(Connection connection, Word word) {
        line.pausing(() -> leave(connection, resolved(connection, word.leave())));
        Set<String> wanted = new HashSet<>(resolved(connection, word.watch()));
        refuse(connection, wanted);
        return wanted.isEmpty() || watch(connection, wanted, word.since());
    }

    /** Lets the page watch from now on, and read anew what is there. */
    void watchAnew(Connection connection, Word word) {
        Set<String> wanted = new HashSet<>(resolved(connection, word.watch()));
        wanted.removeIf(topic -> !allowed(connection, topic));
        beginAnew(connection, wanted);
    }

    private void beginAnew(Connection connection, Set<String> topics) {
        line.pausing(() -> {
            begin(connection, topics);
            connection.offer(Frames.reload(line.position(), topics));
        });
    }

    private boolean watch(Connection connection, Set<String> topics, OptionalLong since) {
        if (since.isEmpty()) {
            line.pausing(() -> {
                begin(connection, topics);
                connection.offer(Frames.watching(line.position(), topics));
            });
            return true;
        }
        boolean known = line.resume(since.getAsLong(), topics, missed -> {
            begin(connection, topics);
            goOn(connection, topics, missed);
        });
        if (!known && since.getAsLong() <= line.position()) {
            beginAnew(connection, topics);
            return true;
        }
        return known;
    }

    /** What is more than a page can wait for is no news any more. */
    private void goOn(Connection connection, Set<String> topics, List<Told> missed) {
        if (missed.size() > Connection.MOST_WAITING / 2) {
            connection.offer(Frames.reload(line.position(), topics));
        } else {
            missed.forEach(told -> connection.offer(told.frame()));
            connection.offer(Frames.watching(line.position(), topics));
        }
    }

    private void begin(Connection connection, Set<String> topics) {
        for (String topic : topics) {
            connection.topics().add(topic);
            joined.add(topic);
            watchers.computeIfAbsent(topic, none -> ConcurrentHashMap.newKeySet())
                    .add(connection);
        }
        changes.incrementAndGet();
    }

    private void leave(Connection connection, Collection<String> topics) {
        for (String topic : topics) {
            connection.topics().remove(topic);
            watchers.computeIfPresent(topic, (name, watching) -> {
                watching.remove(connection);
                return watching.isEmpty() ? null : watching;
            });
        }
        changes.incrementAndGet();
    }

    private void refuse(Connection connection, Set<String> wanted) {
        List<String> refused = new ArrayList<>(
                wanted.stream().filter(topic -> !allowed(connection, topic)).toList());
        if (!refused.isEmpty()) {
            wanted.removeAll(refused);
            connection.offer(Frames.refused(line.position(), refused, "not-yours"));
        }
        if (wanted.size() + connection.topics().size() > MOST_TOPICS) {
            connection.offer(Frames.refused(line.position(), List.copyOf(wanted), "too-many-topics"));
            wanted.clear();
        }
    }

    private static boolean allowed(Connection connection, String topic) {
        return topic.equals(LiveMessage.MARKET)
                || PICTURE.matcher(topic).matches()
                || connection.visitor().own().filter(topic::equals).isPresent();
    }

    private static List<String> resolved(Connection connection, List<String> topics) {
        String own = connection.visitor().own().orElse(OWN);
        return topics.stream().map(topic -> topic.equals(OWN) ? own : topic).toList();
    }
}
