package nl.grip.command.store;

/** A receipt with that key was kept before: the command is a repeat, or its key is used twice. Nothing was stored. */
public final class ReceiptExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReceiptExistsException(String key) {
        super("a receipt is kept already for " + key);
    }
}
