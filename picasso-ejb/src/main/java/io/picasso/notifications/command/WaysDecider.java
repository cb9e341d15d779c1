package io.picasso.notifications.command;

import static io.picasso.platform.eventsourcing.Decision.accept;

import io.picasso.notifications.WaysCommand;
import io.picasso.notifications.WaysEvent;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;

/** The rules of how people are told: what they choose holds until they choose again. */
public final class WaysDecider implements Decider<Ways, WaysCommand, WaysEvent> {
    @Override
    public Class<WaysCommand> commands() {
        return WaysCommand.class;
    }

    @Override
    public Ways initial() {
        return Ways.USUAL;
    }

    @Override
    public Ways evolve(Ways ways, WaysEvent event) {
        return switch (event) {
            case WaysEvent.Chosen chosen -> ways.with(chosen.ways());
        };
    }

    @Override
    public Decision decide(Ways ways, WaysCommand command) {
        return switch (command) {
            case WaysCommand.Choose choose ->
                ways.with(choose.ways()).equals(ways) ? accept() : accept(new WaysEvent.Chosen(choose.ways()));
        };
    }
}
