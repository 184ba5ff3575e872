package nl.grip.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.grip.events.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * Whose history a fact belongs to, and who made it.
 *
 * @param actor the pseudonymous subject of the token, never a name
 * @param trace the W3C trace parent of the request, absent where there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
        Municipality municipality, String actor, @Nullable String trace) {}
