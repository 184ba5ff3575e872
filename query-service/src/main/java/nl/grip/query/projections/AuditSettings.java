package nl.grip.query.projections;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the views are audited.
 *
 * @param on whether audits begin by themselves; one that is asked for is done in any case
 * @param pause between two audits, whichever views they are of
 * @param factsPerSecond how many an instance folds for an audit, at most
 */
@ConfigurationProperties("grip.audit")
record AuditSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("1h") Duration pause,
        @DefaultValue("2000") int factsPerSecond) {

    private static final int SLOWEST = 20;

    AuditSettings {
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("grip.audit.pause is longer than nothing");
        }
        if (factsPerSecond < SLOWEST) {
            throw new IllegalArgumentException("grip.audit.facts-per-second is at least " + SLOWEST);
        }
    }

    Duration perFact() {
        return Duration.ofSeconds(1).dividedBy(factsPerSecond);
    }
}
