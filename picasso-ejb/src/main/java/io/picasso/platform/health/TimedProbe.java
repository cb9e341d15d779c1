package io.picasso.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Asks a part whether it is there and does not wait longer than two seconds; a part that hangs is down. */
@ApplicationScoped
public class TimedProbe {
    private static final int PATIENCE_SECONDS = 2;

    @Resource
    private ManagedExecutorService executor;

    /** What is asked; whatever it throws means no. */
    @FunctionalInterface
    public interface Question {
        /** Returns when the part has answered. */
        void ask() throws Exception;
    }

    /** The answer under the part's name, without a reason: health is public, and reasons are in the logs. */
    public HealthCheckResponse probe(String part, Question question) {
        return HealthCheckResponse.named(part).status(answers(question)).build();
    }

    private boolean answers(Question question) {
        try {
            Future<?> asked = executor.submit(() -> {
                question.ask();
                return true;
            });
            try {
                asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException | ExecutionException no) {
                asked.cancel(true);
                return false;
            }
        } catch (RejectedExecutionException busy) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
