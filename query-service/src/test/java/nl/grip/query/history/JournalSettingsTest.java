package nl.grip.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class JournalSettingsTest {

    @Test
    void theJournalHasTheseDefaultsAndKeys() {
        assertThat(settings(Map.of())).isEqualTo(new JournalSettings(URI.create("urn:nld:grip"), 250, 20_000));
        assertThat(settings(Map.of(
                        "grip.journal.source", "urn:nld:other",
                        "grip.journal.export-page", "7",
                        "grip.journal.kept", "9")))
                .isEqualTo(new JournalSettings(URI.create("urn:nld:other"), 7, 9));
        assertThatThrownBy(() -> settings(Map.of("grip.journal.source", "https://example.org")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(Map.of("grip.journal.export-page", "0")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(Map.of("grip.journal.kept", "-1")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static JournalSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("grip.journal", JournalSettings.class);
    }
}
