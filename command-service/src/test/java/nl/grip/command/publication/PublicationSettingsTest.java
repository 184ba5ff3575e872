package nl.grip.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import nl.grip.command.publication.PublicationSettings.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PublicationSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new PublicationSettings(URI.create("urn:nld:grip"), new Topics("grip", 6, (short) 1)));
    }

    @Test
    void canBeTuned() {
        assertThat(bind(Map.of(
                        "grip.source", "urn:nld:oin:1:grip",
                        "grip.topics.prefix", "twente",
                        "grip.topics.partitions", "12",
                        "grip.topics.replication", "3")))
                .isEqualTo(
                        new PublicationSettings(URI.create("urn:nld:oin:1:grip"), new Topics("twente", 12, (short) 3)));
    }

    @Test
    void theSourceIsAUrn() {
        assertThatThrownBy(() -> bind(Map.of("grip.source", "https://example.nl")))
                .rootCause()
                .hasMessageContaining("grip.source");
    }

    @Test
    void thereIsAtLeastOnePartition() {
        assertThatThrownBy(() -> bind(Map.of("grip.topics.partitions", "0")))
                .rootCause()
                .hasMessageContaining("partitions");
    }

    private static PublicationSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("grip", PublicationSettings.class);
    }
}
