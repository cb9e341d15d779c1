package io.picasso.platform.claims;

import io.picasso.platform.sharding.ShardFaults;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes, settles and looks up claims; a lost race is run again, and the second run sees who won. */
@ApplicationScoped
public class Claims {
    private static final int ATTEMPTS = 10;

    @EJB
    private ClaimStore store;

    /** Takes what is free, run out, or one's own already, for a while; returns whoever has it now. */
    public Holding take(Claim claim, String holder, Instant until) {
        return retried(claim, () -> store.take(claim, holder, until, false));
    }

    /** Takes what nobody has settled, even from somebody who has it for a while; returns whoever has it now. */
    public Holding takeFromPending(Claim claim, String holder, Instant until) {
        return retried(claim, () -> store.take(claim, holder, until, true));
    }

    /** Keeps for good what the holder has; false if they have it no more. */
    public boolean settle(Claim claim, String holder) {
        return retried(claim, () -> store.settle(claim, holder));
    }

    /** Gives back what the holder has; nothing happens if they have it no more. */
    public void free(Claim claim, String holder) {
        retried(claim, () -> store.free(claim, holder));
    }

    /** Lets the holder keep what they have until then only; nothing happens if they have it no more. */
    public void lend(Claim claim, String holder, Instant until) {
        retried(claim, () -> store.lend(claim, holder, until));
    }

    /** Takes what the holder has out of everybody's reach for good, and forgets whose it was. */
    public void retire(Claim claim, String holder) {
        retried(claim, () -> store.retire(claim, holder));
    }

    /** Whoever has it now; empty if it is free. */
    public Optional<Holding> holding(Claim claim) {
        return retried(claim, () -> store.holding(claim));
    }

    private static <T> T retried(Claim claim, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException fault) {
                if (attempt == ATTEMPTS || !ShardFaults.isConflict(fault)) {
                    throw ShardFaults.read(ClaimStore.shardOf(claim), fault);
                }
            }
        }
    }
}
