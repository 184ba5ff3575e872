package nl.grip.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.grip.command.ledger.CheckpointMaker.Outcome;
import nl.grip.command.store.Duty;
import nl.grip.command.store.StoredEntries;
import nl.grip.ledger.CompactRange;
import nl.grip.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the positions, a moment behind who appends, and enters every event in the tree of its municipality; signs how far
 * the trees have come; and holds the store against the ledger once a day, a step at a time between the rest.
 */
final class LedgerKeeper implements Duty.Work {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);
    private static final int BATCH = 500;
    private static final Duration AT_REST = Duration.ofSeconds(1);

    private final LedgerSettings settings;
    private final StoredEntries store;
    private final LeafTable leaves;
    private final CheckpointFolder folder;
    private final CheckpointMaker maker;
    private final SelfChecks checks;
    private final LedgerMeters meters;

    LedgerKeeper(
            LedgerSettings settings,
            StoredEntries store,
            LeafTable leaves,
            CheckpointFolder folder,
            CheckpointMaker maker,
            SelfChecks checks,
            LedgerMeters meters) {
        this.settings = settings;
        this.store = store;
        this.leaves = leaves;
        this.folder = folder;
        this.maker = maker;
        this.checks = checks;
        this.meters = meters;
    }

    @Override
    public Duty.Shift start(Connection connection) {
        return new Shift(connection);
    }

    private final class Shift implements Duty.Shift {

        private final Connection connection;
        private final Map<String, CompactRange> trees = new TreeMap<>();
        private final Map<String, Long> settled = new HashMap<>();
        private final Set<String> contradicted = new HashSet<>();
        private @Nullable BrokenLedgerException broken;
        private long position;
        private long signedAt;
        private boolean isCheckWanted;
        private @Nullable SelfCheck check;

        Shift(Connection connection) {
            this.connection = connection;
            position = leaves.lastPosition();
            signedAt = System.nanoTime() - settings.checkpointEvery().toNanos();
            isCheckWanted = checks.isDue();
            try {
                var known = new TreeSet<>(leaves.municipalities());
                known.addAll(folder.municipalities());
                known.forEach(municipality -> trees.put(municipality, leaves.tree(municipality)));
            } catch (BrokenLedgerException found) {
                broken = found;
                isCheckWanted = checks.newest().stream()
                        .noneMatch(checked -> checked.report().differences() > 0);
            }
        }

        @Override
        public Duration round() throws SQLException {
            if (broken != null) {
                return checkedBeforeGivingUp(broken);
            }
            var entries = store.after(position, BATCH);
            enter(entries);
            if (entries.size() == BATCH) {
                return Duration.ZERO;
            }
            if (System.nanoTime() - signedAt >= settings.checkpointEvery().toNanos()) {
                sign();
            }
            return isCheckedFurther() ? Duration.ZERO : AT_REST;
        }

        /** What the ledger has lost is found out and told, once; nothing can be added to it. */
        private Duration checkedBeforeGivingUp(BrokenLedgerException found) {
            if ((isCheckWanted || check != null) && isCheckedFurther()) {
                return Duration.ZERO;
            }
            throw found;
        }

        private void enter(List<Entry> entries) throws SQLException {
            if (entries.isEmpty()) {
                return;
            }
            var entered = new ArrayList<Leaf>();
            for (var entry : entries) {
                var tree = trees.computeIfAbsent(entry.municipality(), _ -> CompactRange.empty());
                entered.add(new Leaf(
                        entry.municipality(),
                        tree.size(),
                        entry.position(),
                        entry.id(),
                        entry.stream(),
                        entry.sequence(),
                        tree.add(entry.hash())));
            }
            LeafTable.insert(connection, entered);
            position = entries.getLast().position();
            meters.entered(entered.size());
        }

        private void sign() throws SQLException {
            for (var tree : trees.entrySet()) {
                if (settled.getOrDefault(tree.getKey(), 0L) != tree.getValue().size()) {
                    sign(tree.getKey(), tree.getValue());
                }
            }
            signedAt = System.nanoTime();
        }

        private void sign(String municipality, CompactRange tree) throws SQLException {
            var outcome = maker.sign(connection, municipality, tree);
            switch (outcome) {
                case SIGNED, NOTHING_NEW -> settled.put(municipality, tree.size());
                case CONTRADICTED -> withhold(municipality);
            }
            if (outcome == Outcome.SIGNED) {
                meters.signed();
            }
        }

        /** Where it differs, and in which way, a check finds out. */
        private void withhold(String municipality) {
            if (contradicted.add(municipality)) {
                LOG.error("No checkpoint of {} is signed: what was signed before says otherwise", municipality);
                isCheckWanted = true;
            }
        }

        /** @return whether there is more to check */
        private boolean isCheckedFurther() {
            var running = check;
            if (running == null) {
                if (!isCheckWanted && !checks.isDue()) {
                    return false;
                }
                isCheckWanted = false;
                running = checks.begin();
                check = running;
            }
            if (!running.step()) {
                return true;
            }
            checks.keep(running.report());
            check = null;
            return false;
        }

        @Override
        public void close() {
            // What it holds is the duty's, or can be read again.
        }
    }
}
