package io.picasso.platform.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who watches what just now, on all nodes together.
 *
 * <p>Each node says several times a second that it lives, and whom it serves when that has changed; a node that was silent for
 * {@link #SILENCE} is forgotten with everybody it served. Silence is measured by the node's own voice, which comes back the same
 * way: while the broker is down nobody is heard, and nobody is forgotten.
 */
@ApplicationScoped
public class Audience {
    /** Where nodes speak to each other. */
    static final String NODES = "nodes";

    /** How often a node is to speak. */
    public static final Duration BEAT = Duration.ofMillis(300);

    static final Duration SILENCE = Duration.ofMillis(1_200);
    private static final int WHOLE_EVERY = 10;

    private final ConcurrentMap<String, Node> nodes = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private Map<String, Set<String>> told = Map.of();
    private long state;
    private long beats;

    @Inject
    private LiveFeed feed;

    @Inject
    @ConfigProperty(name = "picasso.node", defaultValue = "liberty")
    private String self;

    /** What one node has said. */
    private record Node(long heardAt, long state, Map<String, Set<String>> watching) {}

    /** With the clock of this machine. */
    public Audience() {
        this(System::nanoTime, "");
    }

    Audience(LongSupplier nanoTime, String self) {
        this.nanoTime = nanoTime;
        this.self = self;
    }

    /** How many different people watch a topic; somebody with several tabs is one. */
    public int of(String topic) {
        return watching(topic).size();
    }

    private Set<String> watching(String topic) {
        return living().stream()
                .map(node -> node.watching().getOrDefault(topic, Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Tells all nodes who watches what on this one; to be called at every {@link #BEAT}. */
    public synchronized void beat(Map<String, Set<String>> here) {
        boolean whole = !here.equals(told) || beats % WHOLE_EVERY == 0;
        if (!here.equals(told)) {
            told = here;
            state++;
        }
        beats++;
        feed.tell(NODES, "live.audience", word(whole));
    }

    private Map<String, Object> word(boolean whole) {
        Map<String, Object> word = new TreeMap<>(Map.of("node", self, "state", state));
        if (whole) {
            word.put("watching", told);
        }
        return word;
    }

    /** Takes what a node says, also this one. */
    void hear(Map<String, Object> word) {
        String node = String.valueOf(word.get("node"));
        long now = nanoTime.getAsLong();
        long said = word.get("state") instanceof Number number ? number.longValue() : 0;
        if (word.get("watching") instanceof Map<?, ?> watching) {
            nodes.put(node, new Node(now, said, sets(watching)));
        } else {
            nodes.computeIfPresent(
                    node, (name, known) -> known.state() == said ? new Node(now, said, known.watching()) : known);
        }
        nodes.values().removeIf(known -> isSilent(known));
    }

    private Collection<Node> living() {
        return nodes.values().stream().filter(node -> !isSilent(node)).toList();
    }

    private boolean isSilent(Node node) {
        Node own = nodes.get(self);
        return own != null && own.heardAt() - node.heardAt() > SILENCE.toNanos();
    }

    private static Map<String, Set<String>> sets(Map<?, ?> watching) {
        Map<String, Set<String>> sets = new HashMap<>();
        watching.forEach((topic, viewers) -> {
            Set<String> all = new HashSet<>();
            if (viewers instanceof Collection<?> listed) {
                listed.forEach(viewer -> all.add(String.valueOf(viewer)));
            }
            sets.put(String.valueOf(topic), all);
        });
        return sets;
    }
}
