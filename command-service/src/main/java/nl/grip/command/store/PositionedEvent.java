package nl.grip.command.store;

/**
 * An event that has its place in the whole store.
 *
 * @param position from 1, without gaps, in commit order
 */
public record PositionedEvent(long position, StoredEvent event) {}
