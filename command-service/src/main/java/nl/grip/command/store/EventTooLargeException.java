package nl.grip.command.store;

/** The event would not fit in a CloudEvent of 64 KiB. Nothing was stored. */
public final class EventTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventTooLargeException(String name, int bytes) {
        super("%s would take %d bytes, and a fact may take %d at most".formatted(name, bytes, NewEvent.MAXIMUM_BYTES));
    }
}
