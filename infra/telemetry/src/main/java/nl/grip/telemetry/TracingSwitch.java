package nl.grip.telemetry;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves tracing out of a service that has nowhere to send traces to. Spring Boot would make a span of every request all the
 * same, and throw it away.
 */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private boolean isOn;

    @Override
    public void setEnvironment(Environment environment) {
        isOn = isOn(environment);
    }

    static boolean isOn(Environment environment) {
        return StringUtils.hasText(environment.getProperty(ENDPOINT));
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var matches = new boolean[candidates.length];
        for (var index = 0; index < candidates.length; index++) {
            matches[index] = isOn || !isTracing(candidates[index]);
        }
        return matches;
    }

    private static boolean isTracing(@Nullable String candidate) {
        return candidate != null
                && Stream.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.")
                        .anyMatch(candidate::startsWith);
    }
}
