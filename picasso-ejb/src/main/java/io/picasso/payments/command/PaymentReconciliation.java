package io.picasso.payments.command;

import io.picasso.platform.rounds.Rounds;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Asks Stripe for the messages that never arrived. A payment that waits for something asks about itself; but a card that was
 * declined, or money that a bank takes back, is told by a message only. Each event goes the way of a message whose signature
 * was proved, and the inbox knows those that it has: any number of nodes may ask, and what they find has one effect.
 *
 * <p>Where the reading stands is kept in memory only. A server that starts reads the last day again.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentReconciliation {
    private static final Logger LOG = System.getLogger(PaymentReconciliation.class.getName());
    /** Between two rounds of one sweep. */
    private static final Duration BREATH = Duration.ofSeconds(1);

    @Resource
    private ManagedThreadFactory threadFactory;

    @EJB
    private PaymentInboxBean inbox;

    @Inject
    private PaymentProvider provider;

    @Inject
    @ConfigProperty(name = "picasso.payments.reconcile", defaultValue = "PT1M")
    private Duration period;

    private @Nullable Thread thread;

    /** Belongs to the thread. */
    private Sweep sweep = Sweep.first(Instant.EPOCH);

    @PostConstruct
    void start() {
        if (!period.isPositive()) {
            LOG.log(Level.INFO, "Stripe is not asked for messages that never arrived.");
            return;
        }
        sweep = Sweep.first(Instant.now());
        thread = Rounds.begin(threadFactory, "picasso-reconciliation", this::go);
    }

    @PreDestroy
    void stop() {
        Thread rounds = thread;
        if (rounds != null) {
            rounds.interrupt();
        }
    }

    private void go() throws InterruptedException {
        Thread.sleep(sweep.isPaused() && BREATH.compareTo(period) < 0 ? BREATH : period);
        sweep = round(sweep.at(Instant.now()));
    }

    private Sweep round(Sweep sweep) {
        try {
            return sweep.round(
                    (since, after) -> provider.events(PaymentInboxBean.TYPES, since, after), inbox::takeProved);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "What happened at Stripe cannot be seen: " + fault.getMessage());
            return sweep;
        }
    }
}
