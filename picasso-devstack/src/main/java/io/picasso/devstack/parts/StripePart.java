package io.picasso.devstack.parts;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Launch;
import io.picasso.devstack.Part;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Probe;
import io.picasso.devstack.Secrets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Stripe simulator of the project. */
public final class StripePart implements Part {

    private final Installation installation;
    private final Home home;
    private final Ports ports;

    /** The simulator of a stack. */
    public StripePart(Installation installation, Home home, Ports ports) {
        this.installation = installation;
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + ports.stripe();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("Stripe", ports.stripe());
    }

    @Override
    public Launch launch() throws IOException {
        Secrets secrets = new Secrets(home);
        List<String> command = new ArrayList<>(installation.smallJvm(96));
        command.addAll(List.of(
                "-cp",
                installation.serversClassPath(),
                "io.picasso.devstack.stripe.StripeSimulator",
                "--port",
                Integer.toString(ports.stripe()),
                "--home",
                home.data(name()).toString(),
                "--webhook-url",
                "http://127.0.0.1:" + ports.http() + "/api/stripe/webhook",
                "--webhook-secret",
                secrets.text("stripe-webhook-secret", "whsec_"),
                "--secret-key",
                secrets.text("stripe-secret-key", "sk_test_")));
        return new Launch(command, Map.of(), home.data(name()));
    }

    @Override
    public @Nullable String notReadyBecause() {
        return Probe.get(address() + "/ledger").status() == 200 ? null : "its ledger";
    }
}
