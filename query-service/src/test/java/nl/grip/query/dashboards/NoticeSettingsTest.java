package nl.grip.query.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NoticeSettingsTest {

    @Test
    void defaultsAreThese() {
        assertThat(bound(Map.of()))
                .isEqualTo(new NoticeSettings(
                        Duration.ofDays(7),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(15),
                        Duration.ofMillis(5),
                        500,
                        8));
    }

    @Test
    void everyKeyCanBeSet() {
        var settings = bound(Map.of(
                "grip.notices.keep", "1d",
                "grip.notices.prune", "1m",
                "grip.notices.heartbeat", "5s",
                "grip.notices.look-again", "10ms",
                "grip.notices.page", "10",
                "grip.notices.readers", "2"));

        assertThat(settings)
                .isEqualTo(new NoticeSettings(
                        Duration.ofDays(1),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(10),
                        10,
                        2));
    }

    @Test
    void nothingIsLessThanSomething() {
        assertThatThrownBy(() -> bound(Map.of("grip.notices.page", "0")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static NoticeSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("grip.notices", NoticeSettings.class);
    }
}
