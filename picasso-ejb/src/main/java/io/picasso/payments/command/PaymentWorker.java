package io.picasso.payments.command;

import io.picasso.orders.OrderId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Talks to the provider, on a bounded number of threads and never inside a transaction. It is woken by commits; whatever it
 * misses, the janitor finds.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentWorker {
    private static final Logger LOG = System.getLogger(PaymentWorker.class.getName());
    private static final int MOST_WAITING = 5_000;
    private static final int IDLE_SECONDS = 30;

    private final Set<OrderId> waiting = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedThreadFactory threadFactory;

    @EJB
    private PaymentStore payments;

    @Inject
    private PaymentSteps steps;

    @Inject
    private PaymentBell bell;

    @Inject
    @ConfigProperty(name = "picasso.payments.threads", defaultValue = "12")
    private int threads;

    private ThreadPoolExecutor pool;

    @PostConstruct
    void start() {
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                threadFactory,
                (task, full) -> LOG.log(Level.DEBUG, "The worker is full; the janitor will come by."));
        pool.allowCoreThreadTimeOut(true);
        bell.listen(this::look);
    }

    @PreDestroy
    void stop() {
        bell.listen(order -> {});
        pool.shutdownNow();
    }

    /** Looks after an order's payment soon; returns at once. */
    public void look(OrderId order) {
        if (pool.getQueue().remainingCapacity() > 0 && waiting.add(order)) {
            pool.execute(() -> work(order));
        }
    }

    private void work(OrderId order) {
        waiting.remove(order);
        try {
            payments.claim(order).ifPresent(steps::step);
        } catch (RuntimeException fault) {
            // The lease runs out by itself, and then the step is tried again.
            LOG.log(Level.WARNING, "The payment of " + order + " is left for later", fault);
        }
    }
}
