package io.picasso.devstack.kafka;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka node that formats its storage when it is new, starts, and sees to the topics of the application in the same
 * process: a second JVM only for that would cost two seconds of every start.
 */
public final class KafkaNode {

    private static final List<NewTopic> TOPICS = List.of(
            new NewTopic("picasso.events", 8, (short) 1).configs(Map.of("retention.ms", "-1")),
            new NewTopic("picasso.projected", 1, (short) 1).configs(Map.of("retention.ms", "600000")),
            new NewTopic("picasso.live", 1, (short) 1).configs(Map.of("retention.ms", "1800000")),
            new NewTopic("picasso.passing", 1, (short) 1).configs(Map.of("retention.ms", "600000")),
            new NewTopic("picasso.put-off", 1, (short) 1).configs(Map.of("retention.ms", "-1")),
            new NewTopic("picasso.dead-letters", 1, (short) 1).configs(Map.of("retention.ms", "-1")));

    private KafkaNode() {}

    /**
     * Runs until it is asked to end.
     *
     * @param args the properties of the node, and the file to make when the topics exist
     */
    public static void main(String[] args) throws IOException {
        Path properties = Path.of(args[0]);
        Properties node = new Properties();
        try (InputStream in = new FileInputStream(properties.toFile())) {
            node.load(in);
        }
        format(properties, node);
        Thread.ofPlatform().daemon().name("topics").start(() -> createTopics(node, Path.of(args[1])));
        Kafka.main(new String[] {properties.toString()});
    }

    private static void format(Path properties, Properties node) {
        if (Files.exists(Path.of(node.getProperty("log.dirs"), "meta.properties"))) {
            return;
        }
        String controller = node.getProperty("controller.quorum.bootstrap.servers");
        String[] format = {
            "format",
            "-t",
            Uuid.randomUuid().toString(),
            "-c",
            properties.toString(),
            "--initial-controllers",
            "1@" + controller + ":" + Uuid.randomUuid()
        };
        int code = StorageTool.execute(format, System.out);
        if (code != 0) {
            throw new IllegalStateException("The storage could not be formatted.");
        }
    }

    private static void createTopics(Properties node, Path ready) {
        String broker = node.getProperty("listeners").replaceFirst("PLAINTEXT://([^,]*),.*", "$1");
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 100))) {
            Set<String> present = admin.listTopics().names().get();
            Collection<NewTopic> missing = TOPICS.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            Files.writeString(ready, Long.toString(ProcessHandle.current().pid()));
        } catch (ExecutionException | IOException e) {
            throw new IllegalStateException("The topics could not be made.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
