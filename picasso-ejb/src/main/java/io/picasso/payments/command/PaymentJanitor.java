package io.picasso.payments.command;

import io.picasso.platform.sharding.Migrations;
import io.picasso.platform.sharding.ShardMap;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Finds what nobody looks after: work whose worker died, answers that never came, messages that were lost, reservations that
 * ran out. All of these are rows whose time has come; the steps themselves know what to ask.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "PaymentWorker"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentJanitor {
    private static final Logger LOG = System.getLogger(PaymentJanitor.class.getName());

    @Resource
    private ManagedThreadFactory threadFactory;

    @EJB
    private Migrations migrations;

    @EJB
    private PaymentStore payments;

    @EJB
    private PaymentWorker worker;

    @Inject
    @ConfigProperty(name = "picasso.payments.poll", defaultValue = "PT1S")
    private Duration poll;

    private @Nullable Thread thread;

    @PostConstruct
    void start() {
        Thread rounds = threadFactory.newThread(this::rounds);
        rounds.setName("picasso-payments");
        rounds.start();
        thread = rounds;
    }

    @PreDestroy
    void stop() {
        Thread rounds = thread;
        if (rounds != null) {
            rounds.interrupt();
        }
    }

    private void rounds() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (int shard = 0; shard < ShardMap.COUNT; shard++) {
                    visit(shard);
                }
                Thread.sleep(poll);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void visit(int shard) {
        if (!migrations.isDone(shard)) {
            return;
        }
        try {
            payments.due(shard).forEach(worker::look);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "The payments of shard-" + shard + " cannot be seen: " + fault.getMessage());
        }
    }
}
