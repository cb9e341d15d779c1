package io.picasso.platform.eventsourcing;

import io.picasso.contract.Receipt;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What else happens in the transaction of a command, on the same shard.
 *
 * @param personal travels with the messages of the events and is not kept in history
 * @param before runs before history is read, to lock what the work changes: who has to wait here reads history afterwards,
 *     and does not lose a race over it
 * @param work runs after the decision, whatever it was; what it throws undoes everything
 */
public record Accompaniment(
        Map<String, String> personal, Consumer<EntityManager> before, BiConsumer<EntityManager, Receipt> work) {
    /** Nothing else. */
    public static final Accompaniment NONE = of((shard, receipt) -> {});

    public Accompaniment {
        personal = Map.copyOf(personal);
    }

    /** Only writes of one's own beside the events. */
    public static Accompaniment of(BiConsumer<EntityManager, Receipt> work) {
        return of(Map.of(), work);
    }

    /** Writes of one's own, and something that travels with the messages. */
    public static Accompaniment of(Map<String, String> personal, BiConsumer<EntityManager, Receipt> work) {
        return new Accompaniment(personal, shard -> {}, work);
    }
}
