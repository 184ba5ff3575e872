package nl.grip.query.projections;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether every view shows at least what there was when this instance started, and its rows can be read; else nobody is to be
 * sent here. That Kafka is down is no reason: what is shown is right, and says up to which position.
 */
@Component("serving")
final class ServingHealth implements HealthIndicator {

    private final ViewKeeper keeper;
    private final ViewWatch watch;

    ServingHealth(ViewKeeper keeper, ViewWatch watch) {
        this.keeper = keeper;
        this.watch = watch;
    }

    @Override
    public Health health() {
        return (keeper.isReady() && watch.isReached() ? Health.up() : Health.outOfService()).build();
    }
}
