package nl.grip.telemetry;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What every service has that wants to tell how it fares. */
@AutoConfiguration
@EnableConfigurationProperties(TelemetrySettings.class)
final class TelemetryAutoConfiguration {

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer) {
        return tracer.stream().findFirst().map(Traces::new).orElseGet(Traces::off);
    }
}
