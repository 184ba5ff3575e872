package nl.grip.query.projections;

import java.util.Locale;

/** What a build of a view is for. */
enum BuildStatus {
    /** It is catching up, and nobody sees it. */
    BUILDING,
    /** Readers are answered from it. */
    SERVING,
    /** Another took its place; it can come back for as long as its table is kept. */
    RETIRED,
    /** It catches up to be held against the one that serves, and then goes. */
    AUDITING;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BuildStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
