package nl.grip.query.alerts;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether alerts are kept. Degraded is not down: what is asked is answered all the same, and what was not told yet is told later. */
@Component("alerts")
final class AlertsHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final AlertKeeper keeper;

    AlertsHealth(AlertKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        var trouble = keeper.trouble();
        var isWell = trouble == null && keeper.isAlive();
        var health = Health.status(isWell ? Status.UP : DEGRADED)
                .withDetail("keeper", keeper.isAlive() ? "goes on" : "stands still");
        return trouble == null
                ? health.build()
                : health.withDetail("trouble", trouble).build();
    }
}
