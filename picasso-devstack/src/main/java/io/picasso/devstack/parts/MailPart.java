package io.picasso.devstack.parts;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Launch;
import io.picasso.devstack.Part;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mail inbox: takes every mail in, delivers none. */
public final class MailPart implements Part {

    private final Installation installation;
    private final Home home;
    private final Ports ports;

    /** The inbox of a stack. */
    public MailPart(Installation installation, Home home, Ports ports) {
        this.installation = installation;
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + ports.inbox();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("SMTP", ports.smtp(), "mail inbox", ports.inbox());
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(installation.smallJvm(96));
        command.addAll(List.of(
                "-cp",
                installation.serversClassPath(),
                "io.picasso.devstack.mail.MailServer",
                home.data(name()).toString(),
                Integer.toString(ports.smtp()),
                Integer.toString(ports.inbox())));
        return new Launch(command, Map.of(), home.data(name()));
    }

    @Override
    public @Nullable String notReadyBecause() {
        return Probe.get(address() + "/api/mails?limit=1").status() == 200 ? null : "its page";
    }
}
