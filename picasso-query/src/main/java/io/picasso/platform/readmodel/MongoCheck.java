package io.picasso.platform.readmodel;

import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the document store answers. */
@Readiness
@ApplicationScoped
public class MongoCheck implements HealthCheck {
    @Inject
    private DocumentManagers documents;

    @Override
    public HealthCheckResponse call() {
        try {
            documents.ping();
            return HealthCheckResponse.up("mongodb");
        } catch (MongoException down) {
            return HealthCheckResponse.down("mongodb");
        }
    }
}
