package nl.grip.command.store;

/** Another command was first to append to the stream. Nothing was stored. */
final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConflictException(Append append) {
        super("another was first to append to " + append.streams());
    }
}
