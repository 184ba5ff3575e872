package nl.grip.command.store;

import org.jspecify.annotations.Nullable;

/** The store did not confirm in time; what was to be stored may be stored or not. A receipt makes it safe to try again. */
public sealed class StoreUnavailableException extends RuntimeException permits StoreBehindException {

    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
