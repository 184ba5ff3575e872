package nl.grip.bench.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the command service.
 *
 * @param position absent in the peer's answers: Axon does not tell who sends a command which place its event was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Recorded(
        UUID interventionId, long sequence, @Nullable Long position) {}
