package io.picasso.payments.command;

import static io.picasso.platform.eventsourcing.Decision.accept;

import io.picasso.payments.BalanceCommand;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.Share;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;
import java.util.HashSet;
import java.util.Set;

/** The rules of what one order changes of a balance: each part in a sale is credited once, and taken back once. */
public final class BalanceDecider implements Decider<Set<BalanceDecider.Booking>, BalanceCommand, BalanceEvent> {
    /** What was booked, and in which direction. */
    record Booking(Share share, boolean credit) {}

    @Override
    public Class<BalanceCommand> commands() {
        return BalanceCommand.class;
    }

    @Override
    public Set<Booking> initial() {
        return Set.of();
    }

    @Override
    public Set<Booking> evolve(Set<Booking> state, BalanceEvent event) {
        Set<Booking> next = new HashSet<>(state);
        next.add(
                switch (event) {
                    case BalanceEvent.Credited credited -> new Booking(credited.share(), true);
                    case BalanceEvent.Debited debited -> new Booking(debited.share(), false);
                });
        return next;
    }

    @Override
    public Decision decide(Set<Booking> state, BalanceCommand command) {
        return switch (command) {
            case BalanceCommand.Credit credit ->
                state.contains(new Booking(credit.share(), true))
                        ? accept()
                        : accept(new BalanceEvent.Credited(
                                credit.order(), credit.picture(), credit.share(), credit.amount(), credit.proceeds()));
            case BalanceCommand.Debit debit ->
                state.contains(new Booking(debit.share(), false))
                        ? accept()
                        : accept(new BalanceEvent.Debited(
                                debit.order(), debit.picture(), debit.share(), debit.amount(), debit.proceeds()));
        };
    }
}
