package io.picasso.payments.command;

import static io.picasso.platform.eventsourcing.Decision.accept;

import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.payments.BalanceCommand;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.Share;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of what one order changes of a balance: each part in a sale is credited once, and taken back once; and when its owner
 * has left, whatever that leaves is let go.
 */
public final class BalanceDecider implements Decider<List<BalanceDecider.Booking>, BalanceCommand, BalanceEvent> {
    /** What was booked, and what it changed of the balance; letting go counts as well. */
    record Booking(BalanceEvent event, Share share, Money change) {
        static Booking of(BalanceEvent event) {
            return switch (event) {
                case BalanceEvent.Credited credited -> new Booking(event, credited.share(), credited.amount());
                case BalanceEvent.Debited debited ->
                    new Booking(event, debited.share(), debited.amount().negated());
                case BalanceEvent.GivenUp given ->
                    new Booking(event, given.share(), given.amount().negated());
            };
        }

        boolean is(Class<? extends BalanceEvent> kind, Share part) {
            return kind.isInstance(event) && share == part;
        }

        BalanceEvent givenUp(Money amount) {
            return switch (event) {
                case BalanceEvent.Credited(var order, var picture, var part, var earned, var proceeds) ->
                    new BalanceEvent.GivenUp(order, picture, part, amount, proceeds);
                case BalanceEvent.Debited(var order, var picture, var part, var taken, var proceeds) ->
                    new BalanceEvent.GivenUp(order, picture, part, amount, proceeds);
                case BalanceEvent.GivenUp(var order, var picture, var part, var let, var proceeds) ->
                    new BalanceEvent.GivenUp(order, picture, part, amount, proceeds);
            };
        }
    }

    @Override
    public Class<BalanceCommand> commands() {
        return BalanceCommand.class;
    }

    @Override
    public List<Booking> initial() {
        return List.of();
    }

    @Override
    public List<Booking> evolve(List<Booking> state, BalanceEvent event) {
        List<Booking> next = new ArrayList<>(state);
        next.add(Booking.of(event));
        return List.copyOf(next);
    }

    @Override
    public Decision decide(List<Booking> state, BalanceCommand command) {
        return switch (command) {
            case BalanceCommand.Credit credit ->
                has(state, BalanceEvent.Credited.class, credit.share())
                        ? accept()
                        : accept(new BalanceEvent.Credited(
                                credit.order(), credit.picture(), credit.share(), credit.amount(), credit.proceeds()));
            case BalanceCommand.Debit debit ->
                has(state, BalanceEvent.Debited.class, debit.share())
                        ? accept()
                        : accept(new BalanceEvent.Debited(
                                debit.order(), debit.picture(), debit.share(), debit.amount(), debit.proceeds()));
            case BalanceCommand.GiveUp giveUp -> giveUp(state);
        };
    }

    private static boolean has(List<Booking> state, Class<? extends BalanceEvent> kind, Share share) {
        return state.stream().anyMatch(booking -> booking.is(kind, share));
    }

    private static Decision giveUp(List<Booking> state) {
        List<Event> events = new ArrayList<>();
        for (Share share : Share.values()) {
            List<Booking> booked =
                    state.stream().filter(booking -> booking.share() == share).toList();
            booked.stream()
                    .map(Booking::change)
                    .reduce(Money::plus)
                    .filter(sum -> sum.amount() != 0)
                    .ifPresent(sum -> events.add(booked.getFirst().givenUp(sum)));
        }
        return new Decision.Accepted(events);
    }
}
