package io.picasso.platform.eventsourcing;

import io.picasso.contract.Command;
import io.picasso.contract.Event;

/**
 * The rules of one kind of stream, as pure functions: no clock, no randomness, no look at anything but the arguments.
 *
 * <p>Deciders are found by {@link java.util.ServiceLoader}, so they need nothing from the container.
 *
 * @param <S> the state that the rules need to know, folded from the events
 * @param <C> the sealed interface of the commands
 * @param <E> the sealed interface of the events
 */
public interface Decider<S, C extends Command, E extends Event> {
    /** The commands that this decider answers. */
    Class<C> commands();

    /** The state before the first event. */
    S initial();

    /** The state after an event. */
    S evolve(S state, E event);

    /** What a command leads to in a state. */
    Decision decide(S state, C command);
}
