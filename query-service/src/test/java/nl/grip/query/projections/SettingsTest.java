package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    @Test
    void viewsHaveTheseDefaults() {
        assertThat(views(Map.of()))
                .isEqualTo(new ViewSettings(
                        1,
                        2,
                        1000,
                        Duration.ofMillis(5),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofDays(1),
                        Duration.ofDays(30)));
    }

    @Test
    void everyKeyOfViewsCanBeSet() {
        var settings = views(Map.of(
                "grip.views.concurrency", "3",
                "grip.views.rebuild-concurrency", "4",
                "grip.views.batch", "10",
                "grip.views.pause", "1ms",
                "grip.views.retry-after", "2s",
                "grip.views.look-again", "3s",
                "grip.views.position-wait", "4s",
                "grip.views.keep-retired", "5s",
                "grip.views.keep-unfollowed", "1h"));

        assertThat(settings)
                .isEqualTo(new ViewSettings(
                        3,
                        4,
                        10,
                        Duration.ofMillis(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofHours(1)));
        assertThatThrownBy(() -> views(Map.of("grip.views.batch", "0")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> views(Map.of("grip.views.keep-unfollowed", "1m")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void auditsHaveTheseDefaultsAndKeys() {
        assertThat(audits(Map.of())).isEqualTo(new AuditSettings(true, Duration.ofHours(1), 2000));
        assertThat(audits(Map.of(
                        "grip.audit.on", "false",
                        "grip.audit.pause", "2s",
                        "grip.audit.facts-per-second", "50")))
                .isEqualTo(new AuditSettings(false, Duration.ofSeconds(2), 50));
        assertThatThrownBy(() -> audits(Map.of("grip.audit.pause", "0s")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> audits(Map.of("grip.audit.facts-per-second", "1")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void topicsHaveTheseDefaultsAndKeys() {
        assertThat(topics(Map.of())).isEqualTo(new TopicSettings("grip", 6, (short) 1));
        assertThat(topics(Map.of(
                        "grip.topics.prefix", "other",
                        "grip.topics.partitions", "12",
                        "grip.topics.replication", "3")))
                .isEqualTo(new TopicSettings("other", 12, (short) 3));
        assertThatThrownBy(() -> topics(Map.of("grip.topics.partitions", "0")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseHasTheseKeysAndKeepsItsPasswordsToItself() {
        var settings = database("jdbc:postgresql://localhost/grip_query");

        assertThat(settings.queryOwner()).isEqualTo(new DatabaseSettings.Login("a", 16));
        assertThat(settings.query()).isEqualTo(new DatabaseSettings.Login("b", 4));
        assertThat(settings.toString()).doesNotContain("password");
        assertThatThrownBy(() -> database("jdbc:h2:mem")).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static DatabaseSettings database(String url) {
        return bound(
                "grip.database",
                DatabaseSettings.class,
                Map.of(
                        "grip.database.url", url,
                        "grip.database.query-owner.password", "a",
                        "grip.database.query.password", "b",
                        "grip.database.query.connections", "4"));
    }

    private static ViewSettings views(Map<String, String> properties) {
        return bound("grip.views", ViewSettings.class, properties);
    }

    private static AuditSettings audits(Map<String, String> properties) {
        return bound("grip.audit", AuditSettings.class, properties);
    }

    private static TopicSettings topics(Map<String, String> properties) {
        return bound("grip.topics", TopicSettings.class, properties);
    }

    private static <T> T bound(String prefix, Class<T> type, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
    }
}
