package nl.grip.query.projections;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this process can still get anywhere by itself: who keeps the views and who hears of changes are threads that come
 * back only with another process. A database or a Kafka that is down is no such reason: both go on asking for it.
 */
@Component("progress")
final class ProgressHealth implements HealthIndicator {

    private final ViewKeeper keeper;
    private final Signals signals;

    ProgressHealth(ViewKeeper keeper, Signals signals) {
        this.keeper = keeper;
        this.signals = signals;
    }

    @Override
    public Health health() {
        return (keeper.isAlive() && signals.isAlive() ? Health.up() : Health.down())
                .withDetail("views", told(keeper.isAlive()))
                .withDetail("signals", told(signals.isAlive()))
                .build();
    }

    private static String told(boolean isAlive) {
        return isAlive ? "goes on" : "stands still";
    }
}
