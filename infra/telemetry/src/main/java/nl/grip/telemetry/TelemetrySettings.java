package nl.grip.telemetry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service looks at itself. Tracing is Spring Boot's to set: it is off until
 * {@code management.opentelemetry.tracing.export.otlp.endpoint} says where traces go, and
 * {@code management.tracing.sampling.probability} says how many requests leave one.
 *
 * @param sampleEvery how often is asked what a metric or a health needs to know of a database or of Kafka; an answer counts
 *     for three times as long
 */
@ConfigurationProperties("grip.telemetry")
public record TelemetrySettings(@DefaultValue("2s") Duration sampleEvery) {

    private static final int ROUNDS = 3;

    public TelemetrySettings {
        if (!sampleEvery.isPositive()) {
            throw new IllegalArgumentException("grip.telemetry.sample-every is longer than nothing");
        }
    }

    Duration validity() {
        return sampleEvery.multipliedBy(ROUNDS);
    }
}
