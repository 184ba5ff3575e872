package nl.grip.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a tree that is complete, and whose hash therefore never changes.
 *
 * @param level it has two to the power of this as leaves
 * @param index its number among those of its level, the leftmost being 0
 */
public record Subtree(int level, long index) {

    /** The leaf with which it became complete. */
    public long lastLeaf() {
        return ((index + 1) << level) - 1;
    }

    /** Those that a whole tree consists of, the largest first. */
    public static List<Subtree> ofTree(long size) {
        return covering(0, size);
    }

    /** Those that a range of leaves consists of, the largest first; the range must be one that RFC 9162 divides a tree into. */
    static List<Subtree> covering(long from, long until) {
        var subtrees = new ArrayList<Subtree>();
        var leaf = from;
        while (leaf < until) {
            var level = Long.SIZE - 1 - Long.numberOfLeadingZeros(until - leaf);
            subtrees.add(new Subtree(level, leaf >> level));
            leaf += 1L << level;
        }
        return subtrees;
    }
}
