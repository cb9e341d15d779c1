package io.picasso.it.torture.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import io.picasso.it.torture.work.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

/** Injects faults into one stack, one after the other, and brings back what they broke. */
public final class Saboteur {
    private static final Duration TO_REACH = Duration.ofSeconds(12);
    private static final Duration TO_RECOVER = Duration.ofMinutes(3);
    private static final long STEP = 50;

    private final Stack stack;
    private final Api provider;
    private final Api site;

    /** A saboteur of a stack that runs. */
    public Saboteur(Stack stack) {
        this.stack = stack;
        this.provider = Api.guest(URI.create(stack.address(Stack.STRIPE)));
        this.site = Api.guest(URI.create("http://127.0.0.1:" + stack.ports().http()));
    }

    /** Injects a fault, and returns when what it broke is back. */
    public Injected inject(Fault fault) throws IOException, InterruptedException {
        return switch (fault) {
            case Fault.Kill kill -> {
                stack.kill(Stack.LIBERTY);
                yield Injected.now(fault, true, revive());
            }
            case Fault.KillAt at -> killAt(at);
            case Fault.Freeze freeze -> freeze(freeze);
            case Fault.Outage outage -> {
                stack.kill(outage.part());
                Thread.sleep(outage.millis());
                stack.start(outage.part());
                yield Injected.now(fault, true, Duration.ZERO);
            }
            case Fault.Trouble trouble -> {
                provider.post("/_switches", new ObjectMapper().readTree(trouble.switches()))
                        .expect(200);
                yield Injected.now(fault, true, Duration.ZERO);
            }
        };
    }

    private Injected killAt(Fault.KillAt at) throws IOException, InterruptedException {
        Files.writeString(stack.home().faultFile(), at.instant());
        Instant end = Instant.now().plus(TO_REACH);
        while (isAlive() && Instant.now().isBefore(end)) {
            Thread.sleep(STEP);
        }
        boolean withdrawn = isAlive() && Files.deleteIfExists(stack.home().faultFile());
        if (isAlive() && withdrawn) {
            stack.kill(Stack.LIBERTY);
        }
        while (isAlive()) {
            Thread.sleep(STEP); // it took the order at the last moment and is dying of it
        }
        return Injected.now(at, !withdrawn, revive());
    }

    private boolean isAlive() throws IOException {
        return stack.process(Stack.LIBERTY).isPresent();
    }

    /** Starts the dead server; the answer is how long it took until it answered a guest. */
    private Duration revive() throws InterruptedException {
        Instant death = Instant.now();
        while (!Ports.isFree(stack.ports().http())) {
            Thread.sleep(STEP);
        }
        stack.start(Stack.LIBERTY);
        awaitAnswer();
        return Duration.between(death, Instant.now());
    }

    private Injected freeze(Fault.Freeze freeze) throws IOException, InterruptedException {
        String pid = Long.toString(stack.process(Stack.LIBERTY).orElseThrow().pid());
        signal("-STOP", pid);
        try {
            Thread.sleep(Duration.ofSeconds(freeze.seconds()));
        } finally {
            signal("-CONT", pid);
        }
        Instant woken = Instant.now();
        awaitAnswer();
        return Injected.now(freeze, true, Duration.between(woken, Instant.now()));
    }

    private static void signal(String signal, String pid) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor() != 0) {
            throw new IOException("kill " + signal + " " + pid + " failed");
        }
    }

    private void awaitAnswer() {
        Instant end = Instant.now().plus(TO_RECOVER);
        while (!answers()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The server did not answer within " + TO_RECOVER + ".");
            }
            Pause.millis(STEP);
        }
    }

    private boolean answers() {
        try {
            return site.get("/api/pictures?limit=1").status() == 200;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    /** Puts the provider right, takes back orders to die, and starts whatever is down. */
    public void heal() throws IOException, InterruptedException {
        Files.deleteIfExists(stack.home().faultFile());
        stack.start();
        provider.send(HttpRequest.newBuilder(provider.site().resolve("/_switches"))
                        .DELETE())
                .expect(200);
        awaitAnswer();
    }
}
