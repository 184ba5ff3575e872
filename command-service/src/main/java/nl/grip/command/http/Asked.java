package nl.grip.command.http;

import nl.grip.events.StreamId;

/**
 * The body of a request: it says which command is asked of the history in the address.
 *
 * @param <I> what names such a history
 */
@FunctionalInterface
public interface Asked<I extends StreamId> {

    /** @throws nl.grip.command.Refusal where the body contradicts itself */
    Object of(I id);
}
