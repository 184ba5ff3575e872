package nl.grip.local;

/** A server could not be started or stopped; the message is one sentence that says what to do. */
public final class LocalServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalServerException(String message) {
        super(message);
    }

    public LocalServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
