package nl.grip.command;

/**
 * What came of a command that was not refused.
 *
 * @param sequence of the last event in the stream
 * @param isNews whether the command added an event, or told nothing that did not hold already
 */
public record Outcome(long sequence, boolean isNews) {}
