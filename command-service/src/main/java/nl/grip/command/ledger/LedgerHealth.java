package nl.grip.command.ledger;

import nl.grip.telemetry.Sample;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the store was what the ledger says when that was last looked at, and where it was not. */
@Component("ledgerHealthIndicator")
final class LedgerHealth implements HealthIndicator {

    private final Sample<LedgerStanding> standing;

    LedgerHealth(Sample<LedgerStanding> standing) {
        this.standing = standing;
    }

    @Override
    public Health health() {
        return standing.latest()
                .map(LedgerHealth::told)
                .orElse(Health.unknown().withDetail("ledger", "not reached").build());
    }

    private static Health told(LedgerStanding latest) {
        var health = latest.differences() == 0 ? Health.up() : Health.down();
        health.withDetail("position", latest.position())
                .withDetail("checkedAt", latest.checkedAt() == null ? "never" : latest.checkedAt())
                .withDetail("differences", latest.differences());
        return latest.first() == null
                ? health.build()
                : health.withDetail("first", latest.first()).build();
    }
}
