package nl.grip.command.store;

import nl.grip.telemetry.Sample;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether a command that is sent here can be stored: the append door is open, and PostgreSQL answered a moment ago. */
@Component("accepting")
final class AcceptingHealth implements HealthIndicator {

    private final AppendDoor door;
    private final Sample<Long> ledger;

    AcceptingHealth(AppendDoor door, Sample<Long> ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        var isReached = ledger.latest().isPresent();
        return (door.isOpen() && isReached ? Health.up() : Health.outOfService())
                .withDetail("door", door.isOpen() ? "open" : "closed")
                .withDetail("store", isReached ? "reached" : "not reached")
                .build();
    }
}
