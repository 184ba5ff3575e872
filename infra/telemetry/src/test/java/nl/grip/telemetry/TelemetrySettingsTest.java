package nl.grip.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TelemetrySettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of())).isEqualTo(new TelemetrySettings(Duration.ofSeconds(2)));
    }

    @Test
    void canBeTuned() {
        assertThat(bound(Map.of("grip.telemetry.sample-every", "5s")))
                .isEqualTo(new TelemetrySettings(Duration.ofSeconds(5)));
    }

    @Test
    void isNeverAskedWithoutAPause() {
        assertThatThrownBy(() -> bound(Map.of("grip.telemetry.sample-every", "0")))
                .rootCause()
                .hasMessageContaining("grip.telemetry.sample-every");
    }

    private static TelemetrySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("grip.telemetry", TelemetrySettings.class);
    }
}
