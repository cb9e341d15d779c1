package io.picasso.platform.outbox;

import io.picasso.platform.rounds.Rounds;
import io.picasso.platform.sharding.Migrations;
import io.picasso.platform.sharding.ShardMap;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts one relay thread for each shard with the application, and stops them with it. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelays {
    private final List<Thread> threads = new ArrayList<>();

    @Resource
    private ManagedThreadFactory threadFactory;

    @EJB
    private Migrations migrations;

    @EJB
    private OutboxStore store;

    @Inject
    private OutboxBell bell;

    @Inject
    private EventSender sender;

    @Inject
    @ConfigProperty(name = "picasso.node", defaultValue = "liberty")
    private String node;

    @Inject
    @ConfigProperty(name = "picasso.outbox.poll", defaultValue = "PT1S")
    private Duration poll;

    @PostConstruct
    void start() {
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            threads.add(Rounds.begin(threadFactory, "picasso-outbox-" + shard, relay(shard)));
        }
    }

    /** Waits until the shard has its tables. */
    private Rounds.Round relay(int shard) {
        OutboxRelay relay = new OutboxRelay(shard, node, poll, store, bell, sender);
        return () -> {
            migrations.awaitDone(shard);
            relay.turn();
        };
    }

    @PreDestroy
    void stop() {
        threads.forEach(Thread::interrupt);
    }
}
