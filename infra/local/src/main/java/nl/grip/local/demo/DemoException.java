package nl.grip.local.demo;

/** A demo file could not be read or entered; the message says which file, entry and step, and why. */
public final class DemoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }

    DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
