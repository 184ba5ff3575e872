package nl.grip.query.projections;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this process can still get anywhere by itself: who keeps the views, who hears of changes and who hears of marks are threads that come
 * back only with another process. A database or a Kafka that is down is no such reason: they go on asking for it.
 */
@Component("progress")
final class ProgressHealth implements HealthIndicator {

    private final ViewKeeper keeper;
    private final Signals signals;
    private final Marks marks;

    ProgressHealth(ViewKeeper keeper, Signals signals, Marks marks) {
        this.keeper = keeper;
        this.signals = signals;
        this.marks = marks;
    }

    @Override
    public Health health() {
        return (keeper.isAlive() && signals.isAlive() && marks.isAlive() ? Health.up() : Health.down())
                .withDetail("views", told(keeper.isAlive()))
                .withDetail("signals", told(signals.isAlive()))
                .withDetail("marks", told(marks.isAlive()))
                .build();
    }

    private static String told(boolean isAlive) {
        return isAlive ? "goes on" : "stands still";
    }
}
