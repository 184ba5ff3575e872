package nl.grip.query.indicators;

import nl.grip.events.Figure;

/** What is told of a period. Only what is known has a number. */
enum Told {
    KNOWN,
    UNKNOWN,
    SECRET,
    /** No figure came in for it at all. */
    NOT_MEASURED;

    static Told of(Figure.Kind kind) {
        return switch (kind) {
            case KNOWN -> KNOWN;
            case UNKNOWN -> UNKNOWN;
            case SECRET -> SECRET;
        };
    }
}
