package nl.grip.command.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger stands.
 *
 * @param position of the last event that is in it
 * @param checkedAt when the store was last held against it; absent where it never was
 * @param differences how many were found then
 * @param first the first of them
 */
record LedgerStanding(
        long position,
        @Nullable Instant checkedAt,
        long differences,
        @Nullable String first) {

    static LedgerStanding of(LeafTable leaves, SelfChecks checks) {
        var position = leaves.lastPosition();
        return checks.newest()
                .map(checked -> new LedgerStanding(
                        position,
                        checked.at(),
                        checked.report().differences(),
                        checked.report().first().stream()
                                .findFirst()
                                .map(Difference::toString)
                                .orElse(null)))
                .orElse(new LedgerStanding(position, null, 0, null));
    }

    /** In seconds of Unix time; not a number where it was never checked. */
    double checkedAtSeconds() {
        return checkedAt == null ? Double.NaN : checkedAt.getEpochSecond();
    }
}
