package nl.grip.command.store;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this process can still get anywhere by itself: a thread that has died or is stuck comes back only with another
 * process. A database or a Kafka that is down is no such reason: every thread goes on asking for it.
 */
@Component("progress")
final class ProgressHealth implements HealthIndicator {

    private final AppendDoor door;
    private final Tidings tidings;
    private final List<Duty> duties;

    ProgressHealth(AppendDoor door, Tidings tidings, List<Duty> duties) {
        this.door = door;
        this.tidings = tidings;
        this.duties = duties;
    }

    @Override
    public Health health() {
        var isAlive = door.isAlive() && tidings.isAlive();
        var health = Health.up()
                .withDetail("append-door", told(door.isAlive()))
                .withDetail("tidings", told(tidings.isAlive()));
        for (var duty : duties) {
            isAlive = isAlive && duty.isAlive();
            health.withDetail(duty.name(), told(duty.isAlive()));
        }
        return (isAlive ? health : health.down()).build();
    }

    private static String told(boolean isAlive) {
        return isAlive ? "goes on" : "stands still";
    }
}
