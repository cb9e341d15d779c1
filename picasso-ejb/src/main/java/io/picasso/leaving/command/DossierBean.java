package io.picasso.leaving.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.leaving.Dossier;
import io.picasso.platform.throttle.Quota;
import io.picasso.platform.throttle.Rate;
import io.picasso.platform.throttle.Throttle;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gathers what the write side knows about a person from the shards of their account and of their pictures. */
@Stateless
@Local(Dossier.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DossierBean implements Dossier {
    @EJB
    private DossierRecords records;

    @Inject
    private Farewell farewell;

    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "picasso.throttle.export-account", defaultValue = "6/PT1H")
    private Rate exports;

    @Override
    public Optional<Duration> admit(AccountId account) {
        return throttle.take(new Quota("export-account", account.value(), exports));
    }

    @Override
    public List<Happening> history(AccountId account) {
        return on(account.stream(), () -> records.history(account));
    }

    @Override
    public List<Device> devices(AccountId account) {
        return on(account.stream(), () -> records.devices(account));
    }

    @Override
    public List<Discarded> discarded(AccountId account) {
        return farewell.pictures(account).stream()
                .map(picture -> on(picture.stream(), () -> records.discarded(picture, account)))
                .flatMap(Optional::stream)
                .toList();
    }
}
