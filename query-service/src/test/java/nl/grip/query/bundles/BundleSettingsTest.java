package nl.grip.query.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BundleSettingsTest {

    @Test
    void bundlesHaveTheseDefaultsAndKeys() {
        assertThat(settings(Map.of()))
                .isEqualTo(new BundleSettings(URI.create("http://localhost:8081"), URI.create("urn:nld:grip")));
        assertThat(settings(Map.of(
                        "grip.audit-bundles.command-service", "https://commands.example",
                        "grip.audit-bundles.source", "urn:nld:other")))
                .isEqualTo(new BundleSettings(URI.create("https://commands.example"), URI.create("urn:nld:other")));
        assertThatThrownBy(() -> settings(Map.of("grip.audit-bundles.command-service", "commands.example")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(Map.of("grip.audit-bundles.source", "https://example.org")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static BundleSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("grip.audit-bundles", BundleSettings.class);
    }
}
