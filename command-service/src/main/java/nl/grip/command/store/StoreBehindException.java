package nl.grip.command.store;

/** The store is less far than what was made known of it: it was put back, and takes nothing until that is mended. */
public final class StoreBehindException extends StoreUnavailableException {

    private static final long serialVersionUID = 1L;

    public StoreBehindException(String message) {
        super(message, null);
    }
}
