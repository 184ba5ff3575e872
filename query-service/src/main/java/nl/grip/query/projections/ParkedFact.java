package nl.grip.query.projections;

import org.jspecify.annotations.Nullable;

/**
 * A record that waits in its lane.
 *
 * @param error why it could not be folded; absent where it only waits behind another
 */
record ParkedFact(
        Lane lane,
        Received received,
        long position,
        @Nullable String municipality,
        @Nullable String error) {}
