package io.picasso.follows.command;

import io.picasso.accounts.AccountId;
import io.picasso.follows.FollowGate;
import io.picasso.platform.throttle.Quota;
import io.picasso.platform.throttle.Rate;
import io.picasso.platform.throttle.Throttle;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts follows. */
@Stateless
@Local(FollowGate.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FollowGateBean implements FollowGate {
    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "picasso.throttle.follow-account", defaultValue = "200/PT1H")
    private Rate follows;

    @Override
    public Optional<Duration> admit(AccountId who) {
        return throttle.take(new Quota("follow-account", who.value(), follows));
    }
}
