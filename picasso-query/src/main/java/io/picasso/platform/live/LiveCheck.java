package io.picasso.platform.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this node can serve open pages: before it has read back, it would send everybody who comes back to read anew. */
@Readiness
@ApplicationScoped
public class LiveCheck implements HealthCheck {
    @Inject
    private LiveLine line;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live").status(line.ready()).build();
    }
}
