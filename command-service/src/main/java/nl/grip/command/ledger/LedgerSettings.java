package nl.grip.command.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is kept.
 *
 * @param origin names this installation in every checkpoint, for good; with the municipality behind it, it names a tree
 * @param keys the folder with the keys that checkpoints are signed with
 * @param makeKey whether a first key may be made where that folder has none
 * @param checkpoints the folder that every checkpoint goes to, best where nobody can take anything away
 * @param checkpointEvery how long there is between two checkpoints of a municipality at least
 * @param checkAt when the store is held against the ledger, each day, on a clock in the Netherlands
 */
@ConfigurationProperties("grip.ledger")
record LedgerSettings(
        @DefaultValue("grip.example") String origin,
        Path keys,
        @DefaultValue("false") boolean makeKey,
        Path checkpoints,
        @DefaultValue("10m") Duration checkpointEvery,
        @DefaultValue("02:30") LocalTime checkAt) {

    LedgerSettings {
        if (!origin.matches("(?U)[^\\s+]+")) {
            throw new IllegalArgumentException("grip.ledger.origin has no white space and no plus sign");
        }
        require(keys, "keys");
        require(checkpoints, "checkpoints");
        if (checkpointEvery.isNegative()) {
            throw new IllegalArgumentException("grip.ledger.checkpoint-every is no less than nothing");
        }
    }

    private static void require(@Nullable Path folder, String name) {
        if (folder == null) {
            throw new IllegalArgumentException("grip.ledger.%s is missing: a folder".formatted(name));
        }
    }

    /** Names the tree of a municipality. */
    String originOf(String municipality) {
        return origin + "/" + municipality;
    }
}
