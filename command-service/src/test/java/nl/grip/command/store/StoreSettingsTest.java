package nl.grip.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.grip.command.store.DatabaseSettings.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StoreSettingsTest {

    private static final Map<String, String> DATABASE = Map.of(
            "grip.database.url", "jdbc:postgresql://localhost/grip_command",
            "grip.database.command-owner.password", "one",
            "grip.database.store.password", "two",
            "grip.database.command.password", "three");

    @Test
    void theDatabaseHasAUrlAndThreeRoles() {
        assertThat(database(DATABASE))
                .isEqualTo(new DatabaseSettings(
                        "jdbc:postgresql://localhost/grip_command",
                        new Login("one", 8),
                        new Login("two", 8),
                        new Login("three", 8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grip.database.url",
                "grip.database.command-owner.password",
                "grip.database.store.password",
                "grip.database.command.password"
            })
    void noneOfThemMayBeMissing(String key) {
        var incomplete = new HashMap<>(DATABASE);
        incomplete.remove(key);

        assertThatThrownBy(() -> database(incomplete)).rootCause().hasMessageContaining(key);
    }

    @Test
    void theDoorHasDefaults() {
        assertThat(append(Map.of()))
                .isEqualTo(new AppendSettings(1024, 256, Duration.ofMillis(2), Duration.ofSeconds(10)));
    }

    @Test
    void theDoorCanBeTuned() {
        assertThat(append(Map.of(
                        "grip.append.queue", "3",
                        "grip.append.batch", "2",
                        "grip.append.gather", "0",
                        "grip.append.patience", "1s")))
                .isEqualTo(new AppendSettings(3, 2, Duration.ZERO, Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grip.append.queue", "grip.append.batch", "grip.append.patience"})
    void nothingOfTheDoorMayBeZero(String key) {
        assertThatThrownBy(() -> append(Map.of(key, "0"))).rootCause().hasMessageContaining(key);
    }

    @Test
    void nobodyCanBeWaitedForLessThanNotAtAll() {
        assertThatThrownBy(() -> append(Map.of("grip.append.gather", "-1ms")))
                .rootCause()
                .hasMessageContaining("grip.append.gather");
    }

    private static DatabaseSettings database(Map<String, String> properties) {
        return bind(properties, "grip.database", DatabaseSettings.class);
    }

    private static AppendSettings append(Map<String, String> properties) {
        return bind(properties, "grip.append", AppendSettings.class);
    }

    private static <T> T bind(Map<String, String> properties, String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
    }
}
