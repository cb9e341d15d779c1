package io.picasso.devstack;

import java.io.IOException;
import java.time.Duration;

/** One part being started: from "not there" to "ready", told to a {@link Progress}. */
record PartStart(PartRunner runner, Progress progress) implements Runnable {

    @Override
    public void run() {
        String name = runner.part().name();
        long begin = System.nanoTime();
        try {
            boolean runs = runner.process().isPresent();
            if (runs && runner.part().isOutdated()) {
                progress.waiting(name, "its end, to run what was built anew");
                runner.stop(Stack.PATIENCE);
            } else if (runs && runner.part().notReadyBecause() == null) {
                progress.already(name);
                return;
            }
            progress.waiting(name, "its process");
            runner.start();
            runner.awaitReady(progress);
            progress.ready(name, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException | IllegalStateException e) {
            progress.failed(name, String.valueOf(e.getMessage()));
            throw new StackException(name + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(name + ": interrupted", e);
        }
    }
}
