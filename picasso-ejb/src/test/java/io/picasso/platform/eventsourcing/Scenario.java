package io.picasso.platform.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.contract.Command;
import io.picasso.contract.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given what happened, when this is asked, then that follows. */
public final class Scenario<S, C extends Command, E extends Event> {
    private final Decider<S, C, E> decider;
    private final S state;

    private Scenario(Decider<S, C, E> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    /** Begins with a history. */
    @SuppressWarnings("unchecked")
    public static <S, C extends Command, E extends Event> Scenario<S, C, E> given(
            Decider<S, C, E> decider, Event... history) {
        S state = decider.initial();
        for (Event event : history) {
            state = decider.evolve(state, (E) event);
        }
        return new Scenario<>(decider, state);
    }

    /** Asks for something. */
    public Outcome when(C command) {
        return new Outcome(decider.decide(state, command));
    }

    /** What the decider said. */
    public record Outcome(Decision decision) {
        /** These events follow, and no others; none means that nothing changes. */
        public void then(Event... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
        }

        /** A rule says no. */
        public void thenRefused(String code) {
            thenRefused(code, null);
        }

        /** A rule says no because of a field. */
        public void thenRefused(String code, @Nullable String field) {
            assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo(code);
                assertThat(refused.field()).isEqualTo(field);
                assertThat(refused.detail()).isNotBlank();
            });
        }
    }
}
