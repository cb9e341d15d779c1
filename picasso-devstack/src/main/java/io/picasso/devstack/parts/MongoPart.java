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

/** The stand-in for MongoDB: its wire protocol over a file of H2's. */
public final class MongoPart implements Part {

    private final Installation installation;
    private final Home home;
    private final Ports ports;

    /** The document server of a stack. */
    public MongoPart(Installation installation, Home home, Ports ports) {
        this.installation = installation;
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + ports.mongodb();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("MongoDB", ports.mongodb());
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(installation.smallJvm(256));
        command.addAll(List.of(
                "-cp",
                installation.serversClassPath(),
                "io.picasso.devstack.mongodb.MongoNode",
                home.data(name()).resolve("documents.mv").toString(),
                Integer.toString(ports.mongodb())));
        return new Launch(command, Map.of(), home.data(name()));
    }

    @Override
    public @Nullable String notReadyBecause() {
        return Probe.accepts(ports.mongodb()) ? null : "its file";
    }
}
