package nl.grip.command.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a noun says what was recorded: the same three things everywhere, under the name that it has for its own history.
 *
 * @param <A> the body of the answer
 */
@FunctionalInterface
public interface Answer<A> {

    /** @param position in the journal; absent as long as it is not known */
    A of(UUID id, long sequence, @Nullable Long position);
}
