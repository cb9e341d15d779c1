package io.picasso.accounts.command;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.picasso.accounts.Applicant;
import io.picasso.contract.PartUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords with Argon2id, with the least parameters that OWASP's Password Storage Cheat Sheet names:
 * 19 MiB of memory, two passes, one lane. Only as many hashings run at once as there are processors, so that a flood of
 * log-ins takes neither the memory nor every processor; who waits too long is told to come again.
 */
@ApplicationScoped
public class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int PATIENCE_SECONDS = 10;

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    /** The hash in PHC string format, with its salt and parameters. */
    public String hash(String password) {
        return bounded(() -> Password.hash(Applicant.normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(function)
                .getResult());
    }

    /** Whether the password is the one of the hash, whatever the parameters were then; without a hash none is, as slowly. */
    public boolean matches(String password, @Nullable String hash) {
        if (hash == null) {
            pretend(password);
            return false;
        }
        return bounded(
                () -> Password.check(Applicant.normal(password), hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as a check of a known person's password, for somebody who is not known. */
    public void pretend(String password) {
        hash(password);
    }

    private <T> T bounded(Supplier<T> work) {
        boolean entered = false;
        try {
            entered = atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!entered) {
                throw new PartUnavailableException("passwords", new TimeoutException());
            }
            return work.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PartUnavailableException("passwords", stop);
        } finally {
            if (entered) {
                atOnce.release();
            }
        }
    }
}
