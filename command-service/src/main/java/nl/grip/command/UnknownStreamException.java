package nl.grip.command;

import nl.grip.events.StreamId;

/** What a command rests on is not there, as far as its municipality may know. The caller is told that there is none. */
public final class UnknownStreamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StreamId stream;

    public UnknownStreamException(StreamId stream) {
        super("there is no " + stream);
        this.stream = stream;
    }

    public StreamId stream() {
        return stream;
    }
}
