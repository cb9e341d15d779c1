package io.picasso.devstack.parts;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Launch;
import io.picasso.devstack.Part;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Probe;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One Kafka node that is broker and controller, with the topics of the application. */
public final class KafkaPart implements Part {

    private final Installation installation;
    private final Home home;
    private final Ports ports;

    /** The broker of a stack. */
    public KafkaPart(Installation installation, Home home, Ports ports) {
        this.installation = installation;
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + ports.kafka();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("Kafka", ports.kafka(), "Kafka's controller", ports.kafkaController());
    }

    private Path properties() {
        return home.data(name()).resolve("node.properties");
    }

    private Path readyFile() {
        return home.data(name()).resolve("ready");
    }

    @Override
    public void prepare() throws IOException {
        Files.deleteIfExists(readyFile());
        Properties node = new Properties();
        node.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.bootstrap.servers", "127.0.0.1:" + ports.kafkaController(),
                "listeners",
                        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                .formatted(ports.kafka(), ports.kafkaController()),
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "log.dirs", home.data(name()).resolve("files").toString(),
                "auto.create.topics.enable", "false"));
        node.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "1000",
                "broker.session.timeout.ms", "4000", // after a kill, the controller waits for its predecessor that long
                "broker.heartbeat.interval.ms", "1000"));
        StringWriter text = new StringWriter();
        node.store(text, "written by the launcher");
        Files.writeString(properties(), text.toString());
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(installation.smallJvm(256));
        command.addAll(List.of(
                "-Dlog4j2.configurationFile=classpath:kafka-log4j2.xml",
                "-cp",
                installation.kafkaClassPath(),
                "io.picasso.devstack.kafka.KafkaNode",
                properties().toString(),
                readyFile().toString()));
        return new Launch(command, Map.of(), home.data(name()));
    }

    @Override
    public @Nullable String notReadyBecause() {
        if (!Probe.accepts(ports.kafka())) {
            return "the broker";
        }
        return Files.exists(readyFile()) ? null : "its topics";
    }
}
