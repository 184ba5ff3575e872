package nl.grip.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import nl.grip.command.TestFolder;
import nl.grip.command.store.Duty;
import nl.grip.command.store.TestAppends;
import nl.grip.command.store.TestStore;
import nl.grip.events.wire.Provenance;
import nl.grip.ledger.Checkpoint;
import nl.grip.ledger.SignedNote;
import nl.grip.ledger.VerifierKey;

/** The ledger over a store of its own, kept by whoever a test starts to keep it. */
final class TestLedger implements AutoCloseable {

    static final String TUBBERGEN = "GM0183";
    static final String DINKELLAND = "GM1774";

    final TestStore store = TestStore.fresh();
    final Path path = TestFolder.fresh();
    final Path keysPath = path.resolve("keys");
    final CheckpointFolder folder;
    final LeafTable leaves = new LeafTable(store.client());
    final CheckpointTable checkpoints = new CheckpointTable(store.client());
    private final LedgerSettings settings;
    private final TestAppends appends = new TestAppends(store);

    TestLedger() {
        settings = new LedgerSettings(
                "grip.test", keysPath, true, path.resolve("checkpoints"), Duration.ZERO, LocalTime.of(2, 30));
        folder = new CheckpointFolder(settings.checkpoints());
    }

    /** As many streams of that municipality, of as many events. */
    void append(Provenance provenance, int streams, int events) {
        appends.run(provenance, streams, events);
    }

    /** Starts to keep it, as one instance of the service does. */
    Duty keep() {
        var maker = new CheckpointMaker(settings, keys(), folder, leaves, checkpoints);
        var meters = new LedgerMeters(new SimpleMeterRegistry());
        return new Duty(
                "ledger",
                store.database,
                new LedgerKeeper(settings, store.entries, leaves, folder, maker, checks(), meters));
    }

    /** Returns when everything that is stored has been entered, signed and taken to the folder. */
    void keepUntilSigned() throws InterruptedException {
        try (var _ = keep()) {
            awaitSigned();
        }
    }

    void awaitSigned() {
        await().untilAsserted(() -> {
            assertThat(leaves.lastPosition()).isEqualTo(store.positions.last());
            for (var municipality : leaves.municipalities()) {
                assertThat(folder.newest(municipality)
                                .map(note -> checkpoint(note).size()))
                        .contains(leaves.tree(municipality).size());
            }
        });
    }

    KeyFolder keys() {
        return new KeyFolder(keysPath, true);
    }

    SelfChecks checks() {
        return new SelfChecks(
                settings,
                keys(),
                folder,
                leaves,
                checkpoints,
                store.entries,
                new CheckTable(store.client()),
                Clock.systemUTC());
    }

    List<VerifierKey> verifying(String municipality) {
        return keys().verifying(settings.originOf(municipality));
    }

    static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    /** What no service may do, and who has the database can. */
    void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store.url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws Exception {
        appends.close();
        store.close();
    }
}
