package nl.grip.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * As much of a tree as it takes to go on with it and to tell its root: the hashes of the complete subtrees that it consists
 * of, no more than one for each time that its size has doubled.
 */
public final class CompactRange {

    private final List<Hash> edge;
    private long size;

    private CompactRange(long size, List<Hash> edge) {
        this.size = size;
        this.edge = new ArrayList<>(edge);
    }

    /** A tree without leaves. */
    public static CompactRange empty() {
        return new CompactRange(0, List.of());
    }

    /** @param subtrees the hashes of {@link Subtree#ofTree}, in that order */
    public static CompactRange of(long size, List<Hash> subtrees) {
        if (subtrees.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of %d consists of %d subtrees".formatted(size, Long.bitCount(size)));
        }
        return new CompactRange(size, subtrees);
    }

    /** @return the hash of the leaf, and then of each subtree that became complete with it, the smallest first */
    public List<Hash> add(Hash leaf) {
        var complete = new ArrayList<>(List.of(leaf));
        for (var pairs = size; (pairs & 1) == 1; pairs >>= 1) {
            complete.add(Hash.ofNode(edge.removeLast(), complete.getLast()));
        }
        edge.add(complete.getLast());
        size++;
        return complete;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return edge.isEmpty() ? Hash.OF_NOTHING : joined(edge);
    }

    /** Of neighbours, the largest first. */
    static Hash joined(List<Hash> subtrees) {
        return subtrees.reversed().stream()
                .reduce((right, left) -> Hash.ofNode(left, right))
                .orElseThrow();
    }
}
