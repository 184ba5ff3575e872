package nl.grip.query.overview;

/** How something stands. Nothing is on or off track without a {@link Ground}. */
enum Status {
    ON_TRACK,
    OFF_TRACK,
    NO_VERDICT
}
