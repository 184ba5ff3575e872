package nl.grip.command.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.grip.command.store.StoredEntries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins checks, and keeps what they find. */
final class SelfChecks {

    private static final Logger LOG = LoggerFactory.getLogger(SelfChecks.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final LedgerSettings settings;
    private final KeyFolder keys;
    private final CheckpointFolder folder;
    private final LeafTable leaves;
    private final CheckpointTable checkpoints;
    private final StoredEntries store;
    private final CheckTable reports;
    private final Clock clock;

    SelfChecks(
            LedgerSettings settings,
            KeyFolder keys,
            CheckpointFolder folder,
            LeafTable leaves,
            CheckpointTable checkpoints,
            StoredEntries store,
            CheckTable reports,
            Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.folder = folder;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.store = store;
        this.reports = reports;
        this.clock = clock;
    }

    /** Whether the day's check is still to be done, here or anywhere. */
    boolean isDue() {
        return isDue(reports.newest().map(CheckTable.Checked::at).orElse(null), clock.instant(), settings.checkAt());
    }

    static boolean isDue(@Nullable Instant last, Instant now, LocalTime at) {
        var today = now.atZone(ZONE).with(at).toInstant();
        var moment = today.isAfter(now) ? now.atZone(ZONE).minusDays(1).with(at).toInstant() : today;
        return last == null || last.isBefore(moment);
    }

    SelfCheck begin() {
        var sizes = new HashMap<String, Set<Long>>();
        Stream.concat(folder.municipalities().stream(), checkpoints.municipalities().stream())
                .distinct()
                .forEach(municipality -> sizes.put(municipality, sizes(municipality)));
        return new SelfCheck(store, leaves, sizes, Signed::new);
    }

    private Set<Long> sizes(String municipality) {
        var sizes = new TreeSet<>(folder.sizes(municipality));
        sizes.addAll(checkpoints.sizes(municipality));
        return sizes;
    }

    /** From its beginning to its end. */
    CheckReport run() {
        var check = begin();
        var isDone = false;
        while (!isDone) {
            isDone = check.step();
        }
        return keep(check.report());
    }

    CheckReport keep(CheckReport report) {
        reports.keep(report);
        if (report.differences() > 0) {
            LOG.error(
                    "The store differs from the ledger in {} places; the first is {}",
                    report.differences(),
                    report.first().getFirst());
        }
        return report;
    }

    Optional<CheckTable.Checked> newest() {
        return reports.newest();
    }

    /** What was signed of a municipality, where the database can reach it and where it cannot. */
    private final class Signed implements CheckedTree.Signed {

        private final String municipality;

        Signed(String municipality) {
            this.municipality = municipality;
        }

        @Override
        public List<String> notes(long size) {
            return Stream.of(folder.read(municipality, size), checkpoints.read(municipality, size))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }

        @Override
        public Optional<SignedCheckpoint> ours(String note) {
            var origin = settings.originOf(municipality);
            return SignedCheckpoint.of(note, origin, keys.verifying(origin));
        }
    }
}
