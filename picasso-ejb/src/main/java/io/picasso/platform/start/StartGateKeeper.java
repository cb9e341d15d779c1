package io.picasso.platform.start;

import io.picasso.platform.sharding.Migrations;
import jakarta.annotation.PostConstruct;
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

/** Opens the gate when the beans are bound and the schemas are there, as far as their servers can be reached. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartGateKeeper {
    private static final Logger LOG = System.getLogger(StartGateKeeper.class.getName());

    @Inject
    private StartGate gate;

    @EJB
    private Migrations migrations;

    @Resource
    private ManagedThreadFactory threadFactory;

    @PostConstruct
    void start() {
        Thread keeper = threadFactory.newThread(this::openInTime);
        keeper.setName("picasso-start-gate");
        keeper.start();
    }

    private void openInTime() {
        try {
            migrations.awaitFirstTries();
            gate.open();
        } catch (InterruptedException stop) {
            LOG.log(Level.DEBUG, "Stopped before the start was over.", stop);
            Thread.currentThread().interrupt();
        }
    }
}
