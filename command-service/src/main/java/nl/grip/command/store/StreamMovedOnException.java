package nl.grip.command.store;

import nl.grip.events.StreamId;

/** The stream is not where the sender of the command had seen it. Nothing was stored. */
public final class StreamMovedOnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StreamMovedOnException(StreamId stream, long expected, long actual) {
        super("%s stands at %d, not at %d as expected".formatted(stream.value(), actual, expected));
    }
}
