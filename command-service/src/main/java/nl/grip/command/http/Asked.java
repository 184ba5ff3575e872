package nl.grip.command.http;

/**
 * The body of a request: it says which command is asked of what the address names.
 *
 * @param <A> what the address names
 */
@FunctionalInterface
public interface Asked<A> {

    /** @throws nl.grip.command.Refusal where the body contradicts itself */
    Object of(A address);
}
