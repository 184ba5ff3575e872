package nl.grip.query.indicators;

/** How the numbers within a year are read. */
enum ReadAs {
    AS_DELIVERED,
    INCREMENTAL,
    CUMULATIVE
}
