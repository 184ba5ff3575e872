package nl.grip.command.store;

import java.time.Duration;

/**
 * How far the order of the whole store goes.
 *
 * @param position of the newest event that has one
 * @param unsettled how long the oldest event without a position has waited for it
 */
record Ledger(long position, Duration unsettled) {

    static Ledger of(Positions positions) {
        return new Ledger(positions.last(), positions.unsettled());
    }
}
