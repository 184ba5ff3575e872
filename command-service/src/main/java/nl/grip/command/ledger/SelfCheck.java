package nl.grip.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.grip.command.ledger.Difference.Kind;
import nl.grip.command.store.StoredEntries;
import nl.grip.ledger.Entry;

/**
 * One check of the whole store: makes every tree anew from the rows, and holds each row against its leaf and each tree against
 * all that was signed of it, in the database and out of its reach. It goes a step at a time, so that whoever does it can do
 * other things in between.
 */
final class SelfCheck {

    /** As many differences are told apart; of more than that only the number is told. */
    static final int MOST = 20;

    private static final int STEP = 500;

    private final StoredEntries store;
    private final LeafTable ledger;
    private final Function<String, CheckedTree.Signed> signed;
    private final Map<String, CheckedTree> trees = new TreeMap<>();
    private final Map<String, Set<Long>> sizes;
    private final Pages<Entry> rows;
    private final Pages<Leaf> leaves;
    private final List<Difference> first = new ArrayList<>();
    private final long last;
    private long events;
    private long passed;
    private long differences;

    /** @param sizes by municipality those of all checkpoints, known before anything is read */
    SelfCheck(
            StoredEntries store,
            LeafTable ledger,
            Map<String, Set<Long>> sizes,
            Function<String, CheckedTree.Signed> signed) {
        this.store = store;
        this.ledger = ledger;
        this.sizes = sizes;
        this.signed = signed;
        last = ledger.lastPosition();
        rows = new Pages<>(row -> row == null
                ? store.between(Long.MIN_VALUE, "", last, STEP)
                : store.between(row.position(), row.id(), last, STEP));
        leaves = new Pages<>(leaf -> ledger.between(leaf == null ? Long.MIN_VALUE : leaf.position(), last, STEP));
    }

    /** @return whether that was the last one */
    boolean step() {
        for (var number = 0; number < STEP; number++) {
            var row = rows.first();
            var leaf = leaves.first();
            if (row == null) {
                if (leaf == null) {
                    finish();
                    return true;
                }
                absent(leaf, true);
            } else if (leaf == null || row.position() < leaf.position()) {
                unexpected(row);
            } else if (leaf.position() < row.position()) {
                absent(leaf, false);
            } else if (isFollowedByTheRightOne(row, leaf)) {
                passed = leaf.position();
                unexpected(row);
            } else {
                compare(row, leaf);
            }
        }
        return false;
    }

    CheckReport report() {
        return new CheckReport(last, events, differences, first);
    }

    /** A position that is there twice holds the event that it was given to, and another. */
    private boolean isFollowedByTheRightOne(Entry row, Leaf leaf) {
        var second = rows.second();
        return !row.id().equals(leaf.id())
                && second != null
                && second.position() == row.position()
                && second.id().equals(leaf.id());
    }

    private void compare(Entry row, Leaf leaf) {
        rows.pass();
        leaves.pass();
        passed = leaf.position();
        events++;
        if (row.id().equals(leaf.id())) {
            compareHashes(row, leaf);
            return;
        }
        var before = located(() -> ledger.positionOf(row.id()));
        var now = located(() -> store.positionOf(leaf.id()));
        if (before.isEmpty() && now.isEmpty()) {
            differ(Difference.of(Kind.ALTERED, leaf, "the row has another id and is not what it was"));
        } else if (before.isEmpty()) {
            differ(Difference.of(Kind.INSERTED, row, "its place is that of an event that is now at " + now.get()));
        } else if (now.isEmpty()) {
            differ(Difference.of(Kind.MISSING, leaf, "in its place stands the event of position " + before.get()));
        } else {
            differ(Difference.of(Kind.OUT_OF_ORDER, row, "it was at position " + before.get()));
        }
    }

    private void compareHashes(Entry row, Leaf leaf) {
        var tree = tree(row.municipality());
        var index = tree.size();
        var hashes = tree.add(row.position(), row.hash());
        if (!hashes.getFirst().equals(leaf.hash())) {
            differ(Difference.of(Kind.ALTERED, leaf, "the row is not what it was when it was entered"));
            tree.breakOff();
        } else if (!tree.isBroken()
                && (!hashes.equals(leaf.hashes())
                        || index != leaf.index()
                        || !row.municipality().equals(leaf.municipality()))) {
            differ(Difference.of(Kind.LEDGER_ALTERED, leaf, "the row is as it was, and the tree above it is not"));
        }
        tree.heldAgainstSigned().ifPresent(this::differ);
    }

    /** A row that has no leaf. Every position is given once, so one above the last that was passed has lost its leaf. */
    private void unexpected(Entry row) {
        rows.pass();
        events++;
        var before = located(() -> ledger.positionOf(row.id())).filter(position -> position != row.position());
        if (before.isPresent()) {
            differ(Difference.of(Kind.OUT_OF_ORDER, row, "it was at position " + before.get()));
        } else if (row.position() > passed) {
            differ(Difference.of(Kind.LEDGER_ALTERED, row, "the row is there, and its leaf is gone"));
        } else {
            differ(Difference.of(Kind.INSERTED, row, "this position was given to another event, or to none"));
        }
    }

    private void absent(Leaf leaf, boolean isEnd) {
        leaves.pass();
        passed = leaf.position();
        var now = located(() -> store.positionOf(leaf.id()));
        if (now.isPresent()) {
            differ(Difference.of(Kind.OUT_OF_ORDER, leaf, "it is at position " + now.get()));
        } else {
            differ(Difference.of(
                    isEnd ? Kind.CUT_OFF : Kind.MISSING, leaf, "there is no row any more where its event was"));
        }
    }

    /** Not for what is only counted: after one row has gone, every other may stand elsewhere. */
    private Optional<Long> located(Supplier<Optional<Long>> search) {
        return first.size() < MOST ? search.get() : Optional.empty();
    }

    private void differ(Difference difference) {
        differences++;
        tree(difference.municipality()).breakOff();
        if (first.size() < MOST) {
            first.add(difference);
        }
    }

    private void finish() {
        sizes.keySet().forEach(this::tree);
        List.copyOf(trees.values()).forEach(tree -> tree.heldAgainstEnd().ifPresent(this::differ));
    }

    private CheckedTree tree(String municipality) {
        return trees.computeIfAbsent(
                municipality, name -> new CheckedTree(name, sizes.getOrDefault(name, Set.of()), signed.apply(name)));
    }
}
