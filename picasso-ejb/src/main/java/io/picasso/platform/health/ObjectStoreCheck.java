package io.picasso.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.HttpURLConnection;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the object store speaks HTTP; that it refuses an unsigned question is a sign of health. */
@Readiness
@ApplicationScoped
public class ObjectStoreCheck implements HealthCheck {
    private static final int PATIENCE_MS = 1_500;

    @Inject
    private TimedProbe probe;

    @Inject
    @ConfigProperty(name = "picasso.s3.endpoint")
    private URI endpoint;

    @Override
    public HealthCheckResponse call() {
        return probe.probe("s3", () -> {
            HttpURLConnection asked = (HttpURLConnection) endpoint.toURL().openConnection();
            asked.setConnectTimeout(PATIENCE_MS);
            asked.setReadTimeout(PATIENCE_MS);
            try {
                int status = asked.getResponseCode();
                if (status >= 500) {
                    throw new IllegalStateException("Status " + status);
                }
            } finally {
                asked.disconnect();
            }
        });
    }
}
