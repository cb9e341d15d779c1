package io.picasso.it.torture.fault;

import io.picasso.devstack.Stack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Draws faults: each kind comes up equally often, each named instant before one comes a second time. Not thread-safe. */
public final class Planner {
    private static final List<String> PARTS =
            List.of(Stack.MYSQL_0, Stack.KAFKA, Stack.MYSQL_1, Stack.MONGODB, Stack.S3, Stack.MAIL);

    private final RandomGenerator random;
    private final Supplier<String> instants;
    private final Supplier<String> parts;
    private final Supplier<Fault.Trouble> troubles;
    private int kills;
    private int others;

    /** Draws from a source of chance. */
    public Planner(SplittableRandom random) {
        this.random = random;
        this.instants = deck(Instants.ALL);
        this.parts = deck(PARTS);
        this.troubles = deck(troubles());
    }

    /** A way to kill the server: by turns at any instant, and at a named one. */
    public Fault kill() {
        return kills++ % 2 == 0 ? new Fault.KillAt(instants.get()) : new Fault.Kill();
    }

    /** A fault of another kind. */
    public Fault other() {
        return switch (others++ % 4) {
            case 0 -> troubles.get();
            case 1, 3 -> new Fault.Outage(parts.get(), 200 + random.nextInt(4_000));
            default -> new Fault.Freeze(5 + random.nextInt(26));
        };
    }

    private static List<Fault.Trouble> troubles() {
        return List.of(
                new Fault.Trouble(
                        "time-out after the session was opened",
                        "{\"timeoutAfterCommit\":{\"path\":\"/v1/checkout/sessions\",\"count\":4,\"holdMillis\":3000}}"),
                new Fault.Trouble(
                        "time-out after the capture",
                        "{\"timeoutAfterCommit\":{\"path\":\"/capture\",\"count\":5,\"holdMillis\":4000}}"),
                new Fault.Trouble("429", "{\"fail\":{\"path\":\"/v1/\",\"status\":429,\"count\":20}}"),
                new Fault.Trouble("500 before the effect", "{\"fail\":{\"path\":\"/v1/\",\"status\":500,\"count\":8}}"),
                new Fault.Trouble(
                        "500 after the effect",
                        "{\"fail\":{\"path\":\"/v1/\",\"status\":500,\"count\":8,\"afterCommit\":true}}"),
                new Fault.Trouble("webhooks twice", "{\"webhooks\":{\"mode\":\"twice\",\"delayMillis\":1500}}"),
                new Fault.Trouble("webhooks late", "{\"webhooks\":{\"mode\":\"late\",\"delayMillis\":5000}}"),
                new Fault.Trouble("webhooks reordered", "{\"webhooks\":{\"mode\":\"reordered\",\"delayMillis\":3000}}"),
                new Fault.Trouble("webhooks never", "{\"webhooks\":{\"mode\":\"never\"}}"));
    }

    /** Deals all cards in a random order, and then again in another one. */
    private <T> Supplier<T> deck(List<T> cards) {
        List<T> left = new ArrayList<>();
        return () -> {
            if (left.isEmpty()) {
                left.addAll(cards);
                Collections.shuffle(left, Random.from(random));
            }
            return left.removeLast();
        };
    }
}
