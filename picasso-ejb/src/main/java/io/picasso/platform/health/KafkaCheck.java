package io.picasso.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Whether a broker answers. */
@Readiness
@ApplicationScoped
public class KafkaCheck implements HealthCheck {
    private static final int PATIENCE_MS = 1_500;

    @Inject
    private TimedProbe probe;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    private String brokers;

    private @Nullable Admin admin;

    @PostConstruct
    void open() {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                PATIENCE_MS));
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ofMillis(PATIENCE_MS));
        }
    }

    @Override
    public HealthCheckResponse call() {
        return probe.probe("kafka", () -> {
            if (admin == null) {
                throw new IllegalStateException("Closed.");
            }
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                    .nodes()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        });
    }
}
