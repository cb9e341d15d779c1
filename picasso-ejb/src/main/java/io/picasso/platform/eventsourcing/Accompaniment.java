package io.picasso.platform.eventsourcing;

import io.picasso.contract.Receipt;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What else happens in the transaction of a command, on the same shard.
 *
 * @param personal travels with the messages of the events and is not kept in history
 * @param work runs after the decision, whatever it was; what it throws undoes everything
 */
public record Accompaniment(Map<String, String> personal, BiConsumer<EntityManager, Receipt> work) {
    /** Nothing else. */
    public static final Accompaniment NONE = new Accompaniment(Map.of(), (shard, receipt) -> {});

    public Accompaniment {
        personal = Map.copyOf(personal);
    }

    /** Only writes of one's own beside the events. */
    public static Accompaniment of(BiConsumer<EntityManager, Receipt> work) {
        return new Accompaniment(Map.of(), work);
    }
}
