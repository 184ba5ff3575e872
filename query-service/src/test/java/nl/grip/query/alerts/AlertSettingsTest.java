package nl.grip.query.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AlertSettingsTest {

    @Test
    void alertsHaveTheseDefaultsAndKeys() {
        assertThat(settings(Map.of()))
                .isEqualTo(
                        new AlertSettings(URI.create("urn:nld:grip"), Duration.ofMillis(200), Duration.ofSeconds(1)));
        assertThat(settings(Map.of(
                        "grip.alerts.source", "urn:nld:other",
                        "grip.alerts.pause", "1ms",
                        "grip.alerts.look-again", "2s")))
                .isEqualTo(new AlertSettings(URI.create("urn:nld:other"), Duration.ofMillis(1), Duration.ofSeconds(2)));
        assertThatThrownBy(() -> settings(Map.of("grip.alerts.look-again", "0s")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(Map.of("grip.alerts.source", "https://example.org")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static AlertSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("grip.alerts", AlertSettings.class);
    }
}
