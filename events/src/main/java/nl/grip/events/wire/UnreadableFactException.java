package nl.grip.events.wire;

/** What was received is not a fact that this version of the system can read: an unknown event, or a form that it does not have. */
public final class UnreadableFactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFactException(String message) {
        super(message);
    }

    UnreadableFactException(String message, Throwable cause) {
        super(message, cause);
    }
}
