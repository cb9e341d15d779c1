package io.picasso.it.torture;

import io.picasso.devstack.Stack;
import io.picasso.it.torture.check.Evidence;
import io.picasso.it.torture.check.Invariant;
import io.picasso.it.torture.check.Trade;
import io.picasso.it.torture.check.Witness;
import io.picasso.it.torture.fault.Injected;
import io.picasso.it.torture.fault.Saboteur;
import io.picasso.it.torture.work.Chronicle;
import io.picasso.it.torture.work.City;
import io.picasso.it.torture.work.Deed;
import io.picasso.it.torture.work.GivingUp;
import io.picasso.it.torture.work.Visitors;
import io.picasso.it.torture.work.Workload;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Runs episodes against one stack: trade and faults side by side, then healing, quiet, and judgement. */
public final class Torment implements AutoCloseable {
    private static final int PEOPLE = 12;
    private static final int CLIENTS = 6;
    private static final int RIVALS = 8;
    /** How long the trade that is still missing may take after the last fault. */
    private static final Duration LONGEST_TRADE = Duration.ofMinutes(4);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Witness witness;
    private final Saboteur saboteur;
    private final City city;
    private final Chronicle chronicle = new Chronicle();
    private final Visitors visitors;
    private final GivingUp givingUp = new GivingUp(chronicle);
    private final Consumer<String> progress;

    /** Settles the people on a stack that runs. */
    public Torment(Stack stack, Consumer<String> progress) throws IOException {
        this.witness = new Witness(stack);
        this.saboteur = new Saboteur(stack);
        this.city = City.settle(stack, PEOPLE);
        this.visitors = new Visitors(city);
        this.progress = progress;
    }

    /** What the people did so far. */
    public Chronicle chronicle() {
        return chronicle;
    }

    /** The people. */
    public City city() {
        return city;
    }

    /** Who looks past the application. */
    public Witness witness() {
        return witness;
    }

    /** Runs an episode to its end. */
    Outcome run(Episode episode) throws IOException, InterruptedException, ExecutionException, SQLException {
        List<Injected> injected = new ArrayList<>();
        int races;
        try (Workload workload = new Workload(city, chronicle)) {
            workload.start(new SplittableRandom(episode.seed()), CLIENTS, episode.races(), RIVALS);
            long paid = paid();
            for (Episode.Step step : episode.steps()) {
                Thread.sleep(step.after());
                injected.add(saboteur.inject(step.fault()));
                progress.accept("  " + Words.of(injected.getLast()));
            }
            Instant end = Instant.now().plus(LONGEST_TRADE);
            while ((paid() - paid < episode.purchases() || workload.races() < episode.races())
                    && Instant.now().isBefore(end)) {
                Thread.sleep(100);
            }
            saboteur.heal();
            workload.stop();
            races = workload.races();
        }
        Stillness.Outcome stillness = new Stillness(witness, city, givingUp).await(PATIENCE, Set.of());
        Evidence evidence = evidence();
        return new Outcome(
                episode,
                injected,
                races,
                stillness.took(),
                stillness.restless(),
                Invariant.judge(evidence),
                Trade.of(evidence));
    }

    private long paid() {
        return chronicle.count(Deed.Kind.PAY, Deed.Outcome.OK);
    }

    /**
     * Waits for quiet, without any faults, for so long at most; what is still under way is the answer.
     *
     * @param known what never comes to rest, and is not waited for
     */
    public List<String> rest(Duration most, Set<String> known) throws SQLException, IOException, InterruptedException {
        return new Stillness(witness, city, givingUp).await(most, known).restless();
    }

    /** What can be known now; the originals that changed hands since the last time are visited. */
    public Evidence evidence() throws SQLException, IOException {
        return witness.collect(chronicle.deeds(), visitors.visit(witness.events()));
    }

    @Override
    public void close() {
        witness.close();
    }
}
