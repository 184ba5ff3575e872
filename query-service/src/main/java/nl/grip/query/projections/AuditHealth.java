package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether what is served is what the facts say, as far as the last audits could tell. Degraded is not down: whoever is to mend it
 * is told, and another instance would show the same rows.
 */
@Component("audit")
final class AuditHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final AuditWatch watch;
    private final Auditor auditor;

    AuditHealth(AuditWatch watch, Auditor auditor) {
        this.watch = watch;
        this.auditor = auditor;
    }

    @Override
    public Health health() {
        var audits = watch.last().orElse(List.of());
        var drifted = audits.stream()
                .filter(audit -> audit.drifted() > 0)
                .collect(toMap(audit -> audit.view() + " v" + audit.version(), Audit::drifted));
        var trouble = auditor.trouble();
        var health = Health.status(drifted.isEmpty() && trouble == null ? Status.UP : DEGRADED)
                .withDetail("audited", audits.size())
                .withDetail("drifted", drifted);
        return trouble == null
                ? health.build()
                : health.withDetail("trouble", trouble).build();
    }
}
