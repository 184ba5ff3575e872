package nl.grip.query.projections;

/**
 * How far a build has come in a partition.
 *
 * @param nextOffset the first record not taken yet
 * @param position the highest of the facts seen
 */
record Reached(long nextOffset, long position) {}
