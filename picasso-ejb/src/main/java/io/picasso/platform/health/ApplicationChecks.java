package io.picasso.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Startup;

/** That the application itself is there: started once its beans exist, alive for as long as it can say so. */
@ApplicationScoped
public class ApplicationChecks {
    @Produces
    @Startup
    public HealthCheck started() {
        return () -> HealthCheckResponse.up("picasso");
    }

    /** A part that is down is no reason to restart this one, so nothing else is asked here. */
    @Produces
    @Liveness
    public HealthCheck alive() {
        return () -> HealthCheckResponse.up("picasso");
    }
}
