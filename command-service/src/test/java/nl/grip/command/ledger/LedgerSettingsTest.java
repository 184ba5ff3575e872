package nl.grip.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LedgerSettingsTest {

    private static final Map<String, String> FOLDERS =
            Map.of("grip.ledger.keys", "keys", "grip.ledger.checkpoints", "checkpoints");

    @Test
    void theLedgerHasTwoFoldersAndDefaults() {
        assertThat(bound(FOLDERS))
                .isEqualTo(new LedgerSettings(
                        "grip.example",
                        Path.of("keys"),
                        false,
                        Path.of("checkpoints"),
                        Duration.ofMinutes(10),
                        LocalTime.of(2, 30)));
    }

    @Test
    void theLedgerCanBeTuned() {
        var settings = new HashMap<>(FOLDERS);
        settings.putAll(Map.of(
                "grip.ledger.origin", "tubbergen.example/grip",
                "grip.ledger.make-key", "true",
                "grip.ledger.checkpoint-every", "1m",
                "grip.ledger.check-at", "04:00"));

        assertThat(bound(settings))
                .isEqualTo(new LedgerSettings(
                        "tubbergen.example/grip",
                        Path.of("keys"),
                        true,
                        Path.of("checkpoints"),
                        Duration.ofMinutes(1),
                        LocalTime.of(4, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grip.ledger.keys", "grip.ledger.checkpoints"})
    void noFolderMayBeMissing(String key) {
        var incomplete = new HashMap<>(FOLDERS);
        incomplete.remove(key);

        assertThatThrownBy(() -> bound(incomplete)).rootCause().hasMessageContaining(key);
    }

    @ParameterizedTest
    @CsvSource({"grip.ledger.origin,my log", "grip.ledger.origin,my+log", "grip.ledger.checkpoint-every,-1s"})
    void whatCannotBeIsRefused(String key, String value) {
        var wrong = new HashMap<>(FOLDERS);
        wrong.put(key, value);

        assertThatThrownBy(() -> bound(wrong)).rootCause().hasMessageContaining(key);
    }

    /** In November the clock in the Netherlands is an hour ahead of UTC. */
    @ParameterizedTest
    @CsvSource({
        ",2026-11-22T00:00:00Z,true",
        "2026-11-21T01:31:00Z,2026-11-22T01:29:00Z,false",
        "2026-11-21T01:31:00Z,2026-11-22T01:30:00Z,true",
        "2026-11-22T01:30:00Z,2026-11-22T23:00:00Z,false"
    })
    void theStoreIsCheckedOnceADay(Instant last, Instant now, boolean isDue) {
        assertThat(SelfChecks.isDue(last, now, LocalTime.of(2, 30))).isEqualTo(isDue);
    }

    private static LedgerSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("grip.ledger", LedgerSettings.class);
    }
}
