package io.picasso.payments.command;

import io.picasso.platform.rounds.Rounds;
import io.picasso.platform.rounds.ShardRound;
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
    @Resource
    private ManagedThreadFactory threadFactory;

    @EJB
    private ShardRound shards;

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
        thread = Rounds.begin(threadFactory, "picasso-payments", this::go);
    }

    @PreDestroy
    void stop() {
        Thread rounds = thread;
        if (rounds != null) {
            rounds.interrupt();
        }
    }

    private void go() throws InterruptedException {
        shards.visit(
                "Payments that nobody looks after", shard -> payments.due(shard).forEach(worker::look));
        Thread.sleep(poll);
    }
}
