package io.picasso.platform.throttle;

import io.picasso.contract.PartUnavailableException;
import io.picasso.platform.sharding.ShardFaults;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes from quotas, gives back, clears; a lost race is run again, and the second run sees what the winner took. */
@ApplicationScoped
public class Throttle {
    private static final System.Logger LOG = System.getLogger(Throttle.class.getName());
    private static final int ATTEMPTS = 10;

    @EJB
    private ThrottleStore store;

    /** Takes one from each quota, or none from any; then the answer is how long to wait before trying again. */
    public Optional<Duration> take(Quota... quotas) {
        List<Quota> wanted = List.of(quotas);
        for (int i = 0; i < wanted.size(); i++) {
            Quota quota = wanted.get(i);
            Duration wait = onShardOf(quota, () -> store.take(quota));
            if (!wait.isZero()) {
                wanted.subList(0, i).forEach(this::giveBack);
                return Optional.of(wait);
            }
        }
        return Optional.empty();
    }

    /** Undoes one taking. */
    public void giveBack(Quota quota) {
        onShardOf(quota, () -> {
            store.giveBack(quota);
            return Duration.ZERO;
        });
    }

    /** Makes the quota full. */
    public void clear(Quota quota) {
        onShardOf(quota, () -> {
            store.clear(quota);
            return Duration.ZERO;
        });
    }

    private static Duration onShardOf(Quota quota, Supplier<Duration> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException fault) {
                if (attempt < ATTEMPTS && ShardFaults.isConflict(fault)) {
                    continue;
                }
                RuntimeException read = ShardFaults.read(ThrottleStore.shardOf(quota), fault);
                if (read instanceof PartUnavailableException outage) {
                    LOG.log(Level.WARNING, "{0} is not throttled: {1}", quota, outage.getMessage());
                    return Duration.ZERO;
                }
                throw read;
            }
        }
    }
}
