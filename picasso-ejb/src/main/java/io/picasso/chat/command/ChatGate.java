package io.picasso.chat.command;

import io.picasso.accounts.AccountId;
import io.picasso.platform.throttle.Quota;
import io.picasso.platform.throttle.Rate;
import io.picasso.platform.throttle.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how much somebody may write. Strangers are protected more than acquaintances: who begins conversations with many
 * people is stopped long before somebody who writes much to a few.
 */
@ApplicationScoped
public class ChatGate {
    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "picasso.throttle.messages-account", defaultValue = "60/PT1M")
    private Rate messages;

    @Inject
    @ConfigProperty(name = "picasso.throttle.strangers-account", defaultValue = "30/P1D")
    private Rate strangers;

    @Inject
    @ConfigProperty(name = "picasso.throttle.reports-account", defaultValue = "20/P1D")
    private Rate reports;

    /** Counts a message; empty if it may go on, else how long to wait. */
    Optional<Duration> message(AccountId by, boolean toStranger) {
        Quota message = new Quota("messages-account", by.value(), messages);
        return toStranger
                ? throttle.take(message, new Quota("strangers-account", by.value(), strangers))
                : throttle.take(message);
    }

    /** Counts a report; empty if it may go on, else how long to wait. */
    Optional<Duration> report(AccountId by) {
        return throttle.take(new Quota("reports-account", by.value(), reports));
    }
}
