package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every document that the simulator knows, by kind and id. Work on them runs inside {@link #transact}, one at a time;
 * what it puts becomes one line of the journal before the transaction ends.
 */
final class Store implements AutoCloseable {
    /** How often each document may have been rewritten, on average, before the journal is compacted at the start. */
    private static final int WORTH_COMPACTING = 3;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, SequencedMap<String, ObjectNode>> kinds = new HashMap<>();
    private final SequencedMap<String, ObjectNode> changed = new LinkedHashMap<>();
    private final Journal journal;
    private volatile Consumer<ObjectNode> onEvent = event -> {};

    Store(Path home) {
        int[] read = {0};
        this.journal = new Journal(home, document -> {
            keep(document);
            read[0]++;
        });
        List<ObjectNode> all =
                kinds.values().stream().flatMap(kind -> kind.values().stream()).toList();
        if (read[0] > 1000 && read[0] > WORTH_COMPACTING * all.size()) {
            journal.compact(all);
        }
    }

    /** Tells somebody of each event after the transaction that recorded it. */
    void onEvent(Consumer<ObjectNode> listener) {
        this.onEvent = listener;
    }

    /** Runs the work alone and journals what it put, also when it ends in a refusal: a declined card leaves a trace. */
    <T> T transact(Supplier<T> work) {
        List<ObjectNode> events;
        T result;
        lock.lock();
        try {
            try {
                result = work.get();
            } finally {
                events = flush();
            }
        } finally {
            lock.unlock();
        }
        events.forEach(onEvent);
        return result;
    }

    private List<ObjectNode> flush() {
        if (changed.isEmpty()) {
            return List.of();
        }
        journal.append(changed.values());
        List<ObjectNode> events = changed.values().stream()
                .filter(document -> document.path("object").asText().equals("event"))
                .toList();
        changed.clear();
        return new ArrayList<>(events);
    }

    private void keep(ObjectNode document) {
        kinds.computeIfAbsent(document.path("object").asText(), kind -> new LinkedHashMap<>())
                .put(document.path("id").asText(), document);
    }

    /** Records the present state of a document; only inside a transaction. */
    void put(ObjectNode document) {
        keep(document);
        changed.put(document.path("object").asText() + " " + document.path("id").asText(), document);
    }

    Optional<ObjectNode> find(String kind, String id) {
        return Optional.ofNullable(
                kinds.getOrDefault(kind, new LinkedHashMap<>()).get(id));
    }

    /** The document of that id, whatever it is. */
    Optional<ObjectNode> find(String id) {
        return kinds.keySet().stream().flatMap(kind -> find(kind, id).stream()).findFirst();
    }

    ObjectNode get(String kind, String id) {
        return find(kind, id).orElseThrow(() -> StripeRefusal.unknown(kind, id));
    }

    Stream<ObjectNode> newestFirst(String kind) {
        return kinds.getOrDefault(kind, new LinkedHashMap<>()).sequencedValues().reversed().stream();
    }

    @Override
    public void close() {
        journal.close();
    }
}
