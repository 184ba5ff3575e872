package nl.grip.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Which parts of a tree a proof is made of, as RFC 9162 says in 2.1.3.1 and 2.1.4.1. What those hash to is known to whoever
 * keeps the tree.
 */
public final class Proof {

    private record Part(long from, long until) {

        List<Subtree> subtrees() {
            return Subtree.covering(from, until);
        }
    }

    private final List<Part> parts = new ArrayList<>();

    private Proof() {}

    /**
     * That a leaf is in a tree.
     *
     * @param index of the leaf, the first being 0
     * @throws IllegalArgumentException where a tree of that size has no such leaf
     */
    public static Proof ofInclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of %d has no leaf %d".formatted(size, index));
        }
        var proof = new Proof();
        proof.path(index, 0, size);
        return proof;
    }

    /**
     * That a tree is the beginning of another.
     *
     * @throws IllegalArgumentException where it is larger than the other
     */
    public static Proof ofConsistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of %d is not the beginning of one of %d".formatted(from, to));
        }
        var proof = new Proof();
        if (from > 0) {
            proof.subproof(from, 0, to, true);
        }
        return proof;
    }

    private void path(long leaf, long from, long until) {
        if (until - from == 1) {
            return;
        }
        var middle = from + largestPowerOfTwoBelow(until - from);
        if (leaf < middle) {
            path(leaf, from, middle);
            parts.add(new Part(middle, until));
        } else {
            path(leaf, middle, until);
            parts.add(new Part(from, middle));
        }
    }

    private void subproof(long end, long from, long until, boolean isKnown) {
        if (end == until) {
            if (!isKnown) {
                parts.add(new Part(from, until));
            }
            return;
        }
        var middle = from + largestPowerOfTwoBelow(until - from);
        if (end <= middle) {
            subproof(end, from, middle, isKnown);
            parts.add(new Part(middle, until));
        } else {
            subproof(end, middle, until, false);
            parts.add(new Part(from, middle));
        }
    }

    private static long largestPowerOfTwoBelow(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** All that has to be known to give it. */
    public List<Subtree> subtrees() {
        return parts.stream().flatMap(part -> part.subtrees().stream()).toList();
    }

    /** The proof itself. */
    public List<Hash> hashes(Function<Subtree, Hash> hashOf) {
        return parts.stream()
                .map(part -> CompactRange.joined(part.subtrees().stream()
                        .map(subtree -> Objects.requireNonNull(hashOf.apply(subtree), subtree::toString))
                        .toList()))
                .toList();
    }
}
