package io.picasso.collections.command;

import io.picasso.accounts.AccountId;
import io.picasso.collections.CollectionCommand;
import io.picasso.collections.CollectionDoor;
import io.picasso.collections.CollectionName;
import io.picasso.contract.Receipt;
import io.picasso.contract.StreamId;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.throttle.Quota;
import io.picasso.platform.throttle.Rate;
import io.picasso.platform.throttle.Throttle;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps the names of collections in the transactions of their events. */
@Stateless
@Local(CollectionDoor.class)
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CollectionDesk implements CollectionDoor {
    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private Vault vault;

    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "picasso.throttle.collection-account", defaultValue = "600/PT1H")
    private Rate changes;

    /** What the vault keeps of a collection. */
    private record Label(String name) {}

    @Override
    public Optional<Duration> admit(AccountId by) {
        return throttle.take(new Quota("collection-account", by.value(), changes));
    }

    @Override
    public Receipt create(CollectionCommand.Create command, CollectionName name) {
        return gateway.dispatch(command, keeping(command.stream(), name));
    }

    @Override
    public Receipt edit(CollectionCommand.Edit command, long expectedVersion, @Nullable CollectionName name) {
        return gateway.dispatch(
                command, expectedVersion, name == null ? Accompaniment.NONE : keeping(command.stream(), name));
    }

    @Override
    public Receipt delete(CollectionCommand.Delete command) {
        return gateway.dispatch(
                command, Accompaniment.of((shard, receipt) -> ifChanged(receipt, () -> vault.erase(command.stream()))));
    }

    private Accompaniment keeping(StreamId stream, CollectionName name) {
        return Accompaniment.of(
                Map.of("name", name.value()),
                (shard, receipt) -> ifChanged(receipt, () -> vault.keep(stream, new Label(name.value()))));
    }

    /** A command that comes again must not bring back what was replaced or erased since. */
    private static void ifChanged(Receipt receipt, Runnable work) {
        if (receipt instanceof Receipt.Accepted accepted && !accepted.events().isEmpty()) {
            work.run();
        }
    }
}
