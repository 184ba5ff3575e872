package nl.grip.query.indicators;

/** What a reader of a series has to know. */
enum Note {
    /** Figures were per another number, and are rewritten to that of the newest definition. */
    RESCALED,
    /** Figures over periods of another length are left out. */
    FREQUENCY_CHANGED,
    /** The definition changed otherwise than by its number alone. */
    REDEFINED,
    /** Parts do not add up to their total. */
    PARTS_DIFFER,
    /** Some figures can still change. */
    PROVISIONAL,
    /** Figures that did not come as the first ones did are shown and not judged. */
    NOT_JUDGED,
    /** Limits are wider than chance alone makes them, since so many are counted. */
    OVERDISPERSED,
    /** Figures are sums since the begin of the year, which are not judged; read per period, they are. */
    ADDS_UP,
    /** Figures are delivered as sums since the begin of the year; shown is what each period added, without baseline and targets. */
    PER_PERIOD,
    /** No verdict is given. */
    TOO_FEW_MEASUREMENTS
}
