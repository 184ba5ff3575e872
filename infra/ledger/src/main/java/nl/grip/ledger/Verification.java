package nl.grip.ledger;

import java.util.ArrayList;
import java.util.List;

/** What somebody who distrusts the keeper of a tree computes, as RFC 9162 says in 2.1.3.2 and 2.1.4.2. */
public final class Verification {

    private Verification() {}

    /** Whether the proof shows that the leaf stands at that index of the tree. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (isOdd(node) || node == last) {
                hash = Hash.ofNode(sibling, hash);
                var levels = Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the first tree is the beginning of the second. */
    public static boolean isConsistent(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && fromRoot.equals(toRoot);
        }
        if (from == 0) {
            return proof.isEmpty() && fromRoot.equals(Hash.OF_NOTHING);
        }
        if (proof.isEmpty()) {
            return false;
        }
        return isConsistent(from, fromRoot, to, toRoot, Long.bitCount(from) == 1, proof);
    }

    /** @param isComplete whether the first tree is one subtree, and its root therefore no part of the proof */
    private static boolean isConsistent(
            long from, Hash fromRoot, long to, Hash toRoot, boolean isComplete, List<Hash> proof) {
        var path = new ArrayList<>(proof);
        if (isComplete) {
            path.addFirst(fromRoot);
        }
        var complete = Long.numberOfTrailingZeros(from);
        var node = (from - 1) >> complete;
        var last = (to - 1) >> complete;
        var first = path.removeFirst();
        var second = first;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isOdd(node) || node == last) {
                first = Hash.ofNode(sibling, first);
                second = Hash.ofNode(sibling, second);
                var levels = Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                second = Hash.ofNode(second, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(fromRoot) && second.equals(toRoot);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
