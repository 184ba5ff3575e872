package nl.grip.command.ledger;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.grip.command.ledger.Difference.Kind;
import nl.grip.ledger.CompactRange;
import nl.grip.ledger.Hash;

/**
 * The tree of a municipality as its rows make it anew, held against what was signed of it. Once a row differs, what is built
 * on it must differ too, and tells nothing more.
 */
final class CheckedTree {

    /** The checkpoints of one size, from wherever they are kept: each has to be right. */
    interface Signed {
        List<String> notes(long size);

        Optional<SignedCheckpoint> ours(String note);
    }

    private final String municipality;
    private final Signed signed;
    private final Deque<Long> sizes;
    private final CompactRange tree = CompactRange.empty();
    private boolean isBroken;
    private long position;
    private long vouchedFor;

    /** @param sizes of all checkpoints that there were when the check began */
    CheckedTree(String municipality, Collection<Long> sizes, Signed signed) {
        this.municipality = municipality;
        this.signed = signed;
        this.sizes = new ArrayDeque<>(new TreeSet<>(sizes));
    }

    long size() {
        return tree.size();
    }

    boolean isBroken() {
        return isBroken;
    }

    void breakOff() {
        isBroken = true;
    }

    List<Hash> add(long at, Hash leaf) {
        position = at;
        return tree.add(leaf);
    }

    /** What its checkpoint says, where there is one of just this size. */
    Optional<Difference> heldAgainstSigned() {
        if (isBroken || sizes.isEmpty() || sizes.getFirst() != tree.size()) {
            return Optional.empty();
        }
        for (var note : signed.notes(sizes.removeFirst())) {
            var ours = signed.ours(note);
            if (ours.isEmpty()) {
                return Optional.of(
                        found(Kind.CHECKPOINT_FORGED, "no key of ours has signed the checkpoint of this size"));
            }
            if (ours.get().checkpoint().size() != tree.size()
                    || !ours.get().checkpoint().root().equals(tree.root())) {
                return Optional.of(found(Kind.NOT_AS_SIGNED, "somewhere after position " + vouchedFor));
            }
        }
        vouchedFor = position;
        return Optional.empty();
    }

    /** What was signed of more events than there are. */
    Optional<Difference> heldAgainstEnd() {
        return isBroken || sizes.isEmpty()
                ? Optional.empty()
                : Optional.of(found(
                        Kind.CUT_OFF,
                        "a checkpoint was signed of %d events, and there are %d"
                                .formatted(sizes.getLast(), tree.size())));
    }

    private Difference found(Kind kind, String said) {
        isBroken = true;
        return new Difference(kind, municipality, position, null, null, said);
    }
}
