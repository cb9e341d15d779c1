package io.picasso.platform.health;

import io.picasso.platform.sharding.Migrations;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** One check for each shard: that its server answers and that its schema is what this version expects. */
@ApplicationScoped
public class ShardChecks {
    @Inject
    private TimedProbe probe;

    @EJB
    private ShardProbe shards;

    @EJB
    private Migrations migrations;

    @Produces
    @Readiness
    public HealthCheck shard0() {
        return check(0);
    }

    @Produces
    @Readiness
    public HealthCheck shard1() {
        return check(1);
    }

    @Produces
    @Readiness
    public HealthCheck shard2() {
        return check(2);
    }

    @Produces
    @Readiness
    public HealthCheck shard3() {
        return check(3);
    }

    @Produces
    @Readiness
    public HealthCheck shard4() {
        return check(4);
    }

    @Produces
    @Readiness
    public HealthCheck shard5() {
        return check(5);
    }

    @Produces
    @Readiness
    public HealthCheck shard6() {
        return check(6);
    }

    @Produces
    @Readiness
    public HealthCheck shard7() {
        return check(7);
    }

    private HealthCheck check(int shard) {
        return () -> probe.probe("shard-" + shard, () -> {
            if (!migrations.isDone(shard)) {
                throw new IllegalStateException("The schema is not up to date.");
            }
            shards.ask(shard);
        });
    }
}
