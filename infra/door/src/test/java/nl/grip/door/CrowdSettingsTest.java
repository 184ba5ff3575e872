package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CrowdSettingsTest {

    @Test
    void defaultsAreThese() {
        assertThat(bound(Map.of())).isEqualTo(new CrowdSettings(256, 1500, Duration.ofSeconds(1)));
    }

    @Test
    void everyKeyCanBeSet() {
        var settings =
                bound(Map.of("grip.crowd.requests", "3", "grip.crowd.streams", "2", "grip.crowd.come-back", "5s"));

        assertThat(settings).isEqualTo(new CrowdSettings(3, 2, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource({"requests, 0", "streams, 0", "come-back, 999ms"})
    void somebodyIsLetInAndNobodySentRoundInCircles(String key, String value) {
        assertThatThrownBy(() -> bound(Map.of("grip.crowd." + key, value)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static CrowdSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("grip.crowd", CrowdSettings.class);
    }
}
