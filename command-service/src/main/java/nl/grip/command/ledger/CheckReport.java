package nl.grip.command.ledger;

import java.util.List;

/**
 * What a check of the store against the ledger has found.
 *
 * @param position up to which it went
 * @param events how many rows it went through
 * @param differences how many it found
 * @param first the first of them
 */
record CheckReport(long position, long events, long differences, List<Difference> first) {

    CheckReport {
        first = List.copyOf(first);
    }
}
