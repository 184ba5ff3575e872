package nl.grip.command.http;

import nl.grip.events.wire.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside what it asks. A handler that takes one as an argument gets it.
 *
 * @param idempotencyKey the sender's name for this request, so that sending it twice does nothing twice
 * @param seen the last sequence of the stream that the sender had seen
 */
public record CommandRequest(
        Provenance provenance,
        String path,
        @Nullable String idempotencyKey,
        @Nullable Long seen) {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
}
