package nl.grip.command.store;

import nl.grip.events.StreamId;

/**
 * What a command was answered with.
 *
 * @param sequence the last sequence of the stream at that moment
 */
public record Receipt(String fingerprint, int status, StreamId stream, long sequence) {}
