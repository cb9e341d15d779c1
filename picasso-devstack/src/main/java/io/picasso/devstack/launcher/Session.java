package io.picasso.devstack.launcher;

import io.picasso.devstack.Part;
import io.picasso.devstack.Progress;
import io.picasso.devstack.RunningProcess;
import io.picasso.devstack.Stack;
import io.picasso.devstack.StackException;
import io.picasso.devstack.StackRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One {@code up}: from the check of the ports to the end. A signal that arrives at any time of it ends all parts, in
 * order, before the launcher goes.
 */
final class Session {

    private static final long LOOK_EVERY_MILLIS = 500;

    private final Stack stack;
    private final StackRecord record;
    private final boolean detach;
    private final StateLock lock;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final RunningProcess self = RunningProcess.of("launcher", ProcessHandle.current());

    Session(Stack stack, StackRecord record, boolean detach, StateLock lock) {
        this.stack = stack;
        this.record = record;
        this.detach = detach;
        this.lock = lock;
    }

    /**
     * Runs to the end.
     *
     * @param whenReady what is to happen when all parts answer, before the addresses are shown
     */
    int run(Callable<@Nullable Void> whenReady) throws Exception {
        PortCheck.refuseBusy(stack);
        record.write(stack.home());
        self.write(stack.home());
        Thread stopAll = new Thread(this::stopOnSignal, "stop");
        Runtime.getRuntime().addShutdownHook(stopAll);
        start();
        lock.close();
        whenReady.call();
        if (ending.get()) {
            return 1; // stopped by a signal while it was loading; the other thread tells
        }
        Welcome.print(stack, detach);
        if (!detach) {
            watch();
        }
        if (ending.compareAndSet(false, true)) {
            Runtime.getRuntime().removeShutdownHook(stopAll);
            self.forget(stack.home());
        }
        return 0;
    }

    private void start() throws IOException, InterruptedException {
        List<String> before = living();
        try (ConsoleProgress progress = new ConsoleProgress(stack.parts(), ending::get)) {
            stack.start(progress);
        } catch (StackException e) {
            if (ending.compareAndSet(false, true)) {
                stopWhatWasStarted(before);
                self.forget(stack.home());
            }
            throw e;
        }
    }

    private void stopWhatWasStarted(List<String> before) throws IOException, InterruptedException {
        List<String> started = new ArrayList<>(living());
        started.removeAll(before);
        if (!started.isEmpty()) {
            System.out.println("Stopping what was started: " + String.join(", ", started));
            stack.stop(Progress.SILENT, started.toArray(String[]::new));
        }
    }

    private List<String> living() throws IOException {
        List<String> living = new ArrayList<>();
        for (Part part : stack.parts()) {
            if (stack.process(part.name()).isPresent()) {
                living.add(part.name());
            }
        }
        return living;
    }

    private void stopOnSignal() {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        System.out.println("\nStopping");
        stack.close(new StopProgress());
        try {
            self.forget(stack.home());
        } catch (IOException e) {
            System.err.println("The record of the launcher could not be removed: " + e.getMessage());
        }
        System.out.println("All stopped. The state is kept in " + stack.home().directory() + ".");
    }

    /** Stays as long as any part lives, and says when one ends by itself. */
    private void watch() throws IOException, InterruptedException {
        Set<String> gone = new TreeSet<>();
        List<String> alive = living();
        while (!alive.isEmpty()) {
            for (Part part : stack.parts()) {
                boolean lives = alive.contains(part.name());
                if (!lives && gone.add(part.name()) && !ending.get()) {
                    System.out.println(
                            part.name() + " has ended. To start it again: ./picasso up (in another terminal);"
                                    + " its log: " + stack.home().log(part.name()));
                } else if (lives && gone.remove(part.name())) {
                    System.out.println(part.name() + " is back.");
                }
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
            alive = living();
        }
        if (!ending.get()) {
            System.out.println("No part is left.");
        }
    }
}
