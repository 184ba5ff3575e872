package nl.grip.command.ledger;

import java.util.Locale;
import nl.grip.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Where the store is not what the ledger says, and in which way.
 *
 * @param position where it is; where it lies somewhere among several, the last of them
 * @param stream of the event that should stand there, or that stands there and should not
 * @param said what is known of it, for the operator
 */
record Difference(
        Kind kind,
        String municipality,
        long position,
        @Nullable String stream,
        @Nullable Long sequence,
        String said) {

    /** In which way. */
    enum Kind {
        /** The row is not what it was. */
        ALTERED,
        /** The row is gone, and those behind it are still there. */
        MISSING,
        /** The row was not there when its place was given. */
        INSERTED,
        /** The row stood at another place. */
        OUT_OF_ORDER,
        /** The rows are gone from here to the end. */
        CUT_OFF,
        /** The row is what it was, and the ledger beside it is not. */
        LEDGER_ALTERED,
        /** Rows and ledger agree with each other, and not with what was signed. */
        NOT_AS_SIGNED,
        /** A checkpoint was not signed by a key of ours. */
        CHECKPOINT_FORGED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Difference of(Kind kind, Leaf leaf, String said) {
        return new Difference(kind, leaf.municipality(), leaf.position(), leaf.stream(), leaf.sequence(), said);
    }

    static Difference of(Kind kind, Entry row, String said) {
        return new Difference(kind, row.municipality(), row.position(), row.stream(), row.sequence(), said);
    }

    @Override
    public String toString() {
        return "%s at position %d of %s (%s, %s): %s"
                .formatted(kind.code(), position, municipality, stream, sequence, said);
    }
}
