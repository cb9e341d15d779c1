package io.picasso.devstack;

import io.picasso.devstack.parts.KafkaPart;
import io.picasso.devstack.parts.LibertyPart;
import io.picasso.devstack.parts.MailPart;
import io.picasso.devstack.parts.MongoPart;
import io.picasso.devstack.parts.MySqlPart;
import io.picasso.devstack.parts.OidcPart;
import io.picasso.devstack.parts.S3Part;
import io.picasso.devstack.parts.StripePart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The servers of one state directory, for the launcher and for tests.
 *
 * <p>A test starts the parts that it needs on ports that nobody uses, and hands the settings to what it tests:
 *
 * <pre>{@code
 * try (Stack stack = Stack.in(directory, Ports.free())) {
 *     stack.start(Stack.MYSQL_0, Stack.MYSQL_1, Stack.KAFKA);
 *     String url = stack.settings().get("picasso.mysql.shard-0.url");
 *     stack.kill(Stack.KAFKA);   // as kill -9 does
 *     stack.start(Stack.KAFKA);  // repairs; returns when it is ready
 * }
 * }</pre>
 *
 * <p>{@link #start} returns when all named parts are ready (and those they wait for), and leaves alone what runs
 * already. {@link #close} ends everything. The state stays in the directory: starting again finds it. The module's
 * {@code package} phase must have run, for the unpacked programs (and {@code picasso-ear}'s, to start Liberty).
 */
public final class Stack implements AutoCloseable {

    /** The server of shards 0 to 3. */
    public static final String MYSQL_0 = "mysql-0";
    /** The server of shards 4 to 7. */
    public static final String MYSQL_1 = "mysql-1";
    /** The broker. */
    public static final String KAFKA = "kafka";
    /** The document store. */
    public static final String MONGODB = "mongodb";
    /** The object store. */
    public static final String S3 = "s3";
    /** The mail inbox. */
    public static final String MAIL = "mail";
    /** The Stripe simulator. */
    public static final String STRIPE = "stripe";
    /** The identity providers. */
    public static final String OIDC = "oidc";
    /** The first application server; further ones are {@code liberty-2} and so on. */
    public static final String LIBERTY = "liberty";

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StackConfiguration configuration;
    private final SequencedMap<String, PartRunner> runners = new LinkedHashMap<>();

    /** A stack with a number of application servers. */
    public Stack(Installation installation, Home home, Ports ports, int nodes) {
        this.configuration = new StackConfiguration(home, ports);
        List<Part> parts = new ArrayList<>(List.of(
                new MySqlPart(installation, home, ports, 0),
                new MySqlPart(installation, home, ports, 1),
                new KafkaPart(installation, home, ports),
                new MongoPart(installation, home, ports),
                new S3Part(installation, home, ports),
                new MailPart(installation, home, ports),
                new StripePart(installation, home, ports),
                new OidcPart(installation, home, ports)));
        for (int node = 1; node <= nodes; node++) {
            parts.add(new LibertyPart(installation, configuration, node));
        }
        parts.forEach(part -> runners.put(part.name(), new PartRunner(home, part)));
    }

    /** A stack in a directory, with one application server. */
    public static Stack in(Path directory, Ports ports) {
        return new Stack(Installation.found(), new Home(directory), ports, 1);
    }

    /** All parts, in the order in which they are started. */
    public List<Part> parts() {
        return runners.values().stream().map(PartRunner::part).toList();
    }

    /** Where the state stands. */
    public Home home() {
        return configuration.home();
    }

    /** Where the parts listen. */
    public Ports ports() {
        return configuration.ports();
    }

    /** What the application has to be told, by MicroProfile Config name. */
    public Map<String, String> settings() throws IOException {
        return configuration.settings();
    }

    /** The same as environment variables. */
    public Map<String, String> environment() throws IOException {
        return configuration.environment();
    }

    /** The address of the site. */
    public String url() {
        return configuration.url();
    }

    /** Where a part answers: a URL if it speaks HTTP, else {@code host:port}. */
    public String address(String part) {
        return runner(part).part().address();
    }

    /** The process of a part, if it lives. */
    public Optional<RunningProcess> process(String part) throws IOException {
        return runner(part).process();
    }

    /** The state of a part: {@code ready}, {@code starting} (it lives, but does not answer yet) or {@code down}. */
    public String state(String part) throws IOException {
        if (process(part).isEmpty()) {
            return "down";
        }
        try {
            return runner(part).part().notReadyBecause() == null ? "ready" : "starting";
        } catch (IOException e) {
            return "failed";
        }
    }

    /** Starts parts and what they wait for, and returns when they are ready; without a name, all. */
    public void start(String... names) throws InterruptedException {
        start(Progress.SILENT, names);
    }

    /**
     * Starts parts at the same time, as far as they do not wait for each other.
     *
     * @throws StackException when one of them will not come up; the others are left running
     */
    public void start(Progress progress, String... names) throws InterruptedException {
        Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (PartRunner runner : wanted(names)) {
                List<CompletableFuture<Void>> before = runner.part().waitsFor().stream()
                        .map(started::get)
                        .filter(future -> future != null)
                        .toList();
                CompletableFuture<Void> all = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new));
                started.put(
                        runner.part().name(), all.thenRunAsync(() -> new PartStart(runner, progress).run(), threads));
            }
            try {
                allOrFirstFault(started.values()).join();
            } catch (CompletionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof StackException fault ? fault : e;
            }
        }
    }

    /** Nobody waits for what is still starting once one of them has failed. */
    private static CompletableFuture<Void> allOrFirstFault(Collection<CompletableFuture<Void>> parts) {
        CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        parts.forEach(part -> part.exceptionally(fault -> {
            all.completeExceptionally(fault);
            return null;
        }));
        return all;
    }

    private Collection<PartRunner> wanted(String... names) {
        if (names.length == 0) {
            return runners.values();
        }
        Set<String> wanted = new LinkedHashSet<>(Arrays.asList(names));
        wanted.forEach(this::runner);
        for (PartRunner runner : runners.reversed().values()) {
            if (wanted.contains(runner.part().name())) {
                wanted.addAll(runner.part().waitsFor());
            }
        }
        return runners.values().stream()
                .filter(runner -> wanted.contains(runner.part().name()))
                .toList();
    }

    /** Kills the process of a part as {@code kill -9} does. */
    public void kill(String part) throws IOException, InterruptedException {
        Optional<RunningProcess> process = process(part);
        if (process.isEmpty()) {
            throw new IllegalStateException(part + " does not run.");
        }
        process.get().kill();
    }

    /** Asks parts to end, the last one first, and waits; without a name, all. */
    public void stop(String... names) throws IOException, InterruptedException {
        stop(Progress.SILENT, names);
    }

    /** Asks parts to end, the last one first, and waits. */
    public void stop(Progress progress, String... names) throws IOException, InterruptedException {
        List<String> wanted = names.length == 0 ? List.copyOf(runners.keySet()) : List.of(names);
        for (PartRunner runner : runners.reversed().values()) {
            String name = runner.part().name();
            if (wanted.contains(name)) {
                boolean lived = runner.process().isPresent();
                runner.stop(PATIENCE);
                if (lived) {
                    progress.stopped(name);
                }
            }
        }
    }

    /** Ends everything; a start that is under way on another thread starts nothing more. */
    public void close(Progress progress) {
        runners.values().forEach(PartRunner::close);
        try {
            stop(progress);
        } catch (IOException e) {
            throw new StackException("The stack could not be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while stopping.", e);
        }
    }

    /** Ends everything. */
    @Override
    public void close() {
        close(Progress.SILENT);
    }

    private PartRunner runner(String name) {
        PartRunner runner = runners.get(name);
        if (runner == null) {
            throw new IllegalArgumentException("No part is called " + name + "; there are " + runners.keySet() + ".");
        }
        return runner;
    }
}
