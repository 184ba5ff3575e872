package nl.grip.query.projections;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether every view shows at least what there was when this instance started; before that nobody is to be sent here. */
@Component("serving")
final class ServingHealth implements HealthIndicator {

    private final ViewKeeper keeper;

    ServingHealth(ViewKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        return (keeper.isReady() ? Health.up() : Health.outOfService()).build();
    }
}
