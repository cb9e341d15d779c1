package io.picasso.platform.eventsourcing;

import io.picasso.contract.Command;
import io.picasso.contract.Event;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the decider of a command and lets it decide over a history. */
final class Deciders {
    private static final List<Decider<?, ?, ?>> ALL = load();

    private Deciders() {}

    static Decision decide(List<Event> history, Command command) {
        for (Decider<?, ?, ?> decider : ALL) {
            if (decider.commands().isInstance(command)) {
                return decide(decider, history, command);
            }
        }
        throw new IllegalArgumentException(
                "Nobody decides on " + command.getClass().getName() + ".");
    }

    /** The cast is safe: the stream of a context's command holds events of that context only. */
    @SuppressWarnings("unchecked")
    private static <S> Decision decide(Decider<S, ?, ?> decider, List<Event> history, Command command) {
        Decider<S, Command, Event> typed = (Decider<S, Command, Event>) decider;
        S state = typed.initial();
        for (Event event : history) {
            state = typed.evolve(state, event);
        }
        return typed.decide(state, command);
    }

    @SuppressWarnings("unchecked")
    private static List<Decider<?, ?, ?>> load() {
        return ServiceLoader.load(Decider.class, Decider.class.getClassLoader()).stream()
                .<Decider<?, ?, ?>>map(provider -> (Decider<?, ?, ?>) provider.get())
                .toList();
    }
}
