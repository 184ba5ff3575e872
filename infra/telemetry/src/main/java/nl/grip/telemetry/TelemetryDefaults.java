package nl.grip.telemetry;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings of Spring Boot that every service has alike, so that both tell the same in the same words. */
final class TelemetryDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "grip telemetry",
                        Map.of(
                                "management.endpoint.health.probes.enabled", "true",
                                // Every request would be counted a second time while it is under way.
                                "management.metrics.observations.ignored-meters", "long-task-timer",
                                "management.metrics.distribution.slo.http.server.requests",
                                        "5ms, 10ms, 25ms, 50ms, 100ms, 250ms, 1s, 5s",
                                // Without it a line of the log would have an empty place for a trace.
                                "management.tracing.export.enabled", String.valueOf(TracingSwitch.isOn(environment)),
                                "management.tracing.propagation.type", "w3c",
                                "management.tracing.baggage.enabled", "false",
                                // Tomcat quotes a request that it cannot read, and the request may name people.
                                "logging.level.org.apache.coyote.http11", "WARN",
                                "logging.level.org.apache.tomcat.util.http", "WARN",
                                // What the Elastic Common Schema calls them.
                                "logging.structured.json.rename.traceId", "trace.id",
                                "logging.structured.json.rename.spanId", "span.id")));
    }
}
