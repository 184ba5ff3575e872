package nl.grip.command.http;

import java.util.UUID;

/**
 * How a noun says what was recorded: the same three things everywhere, under the name that it has for its own history.
 *
 * @param <R> the body of the answer
 */
@FunctionalInterface
public interface Answer<R> {

    /** @param position in the journal */
    R of(UUID id, long sequence, long position);
}
