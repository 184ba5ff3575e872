package nl.grip.bench.peer;

/**
 * What came of a command that was not refused.
 *
 * @param sequence of the last event in the stream
 */
record Outcome(long sequence, boolean isNews) {}
