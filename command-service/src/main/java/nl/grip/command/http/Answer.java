package nl.grip.command.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a noun says what was recorded: the same three things everywhere, under the name that it has for its own history.
 *
 * @param <R> the body of the answer
 */
@FunctionalInterface
public interface Answer<R> {

    /** @param position in the journal; absent as long as it is not known */
    R of(UUID id, long sequence, @Nullable Long position);
}
