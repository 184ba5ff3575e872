package nl.grip.command.store;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says loudly when events can no longer be stored or carried on, and why. */
@Component
class StoreHealth implements HealthIndicator {

    private final AppendDoor door;
    private final List<Duty> duties;

    StoreHealth(AppendDoor door, List<Duty> duties) {
        this.door = door;
        this.duties = duties;
    }

    @Override
    public Health health() {
        var health = door.isOpen() ? Health.up() : Health.down();
        health.withDetail("door", door.isOpen() ? "open" : "closed");
        door.trouble().ifPresent(health::down);
        for (var duty : duties) {
            health.withDetail(duty.name(), duty.isLeading() ? "done here" : "not done here");
            duty.failure().ifPresent(failure -> health.down(failure).withDetail(duty.name(), "failing"));
        }
        return health.build();
    }
}
