package nl.grip.query.bundles;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.grip.events.wire.EventJson;

/**
 * As one line, the proof that an event stands in the tree of the last checkpoint (RFC 9162, 2.1.3).
 *
 * @param index its place in the ledger, from 0
 * @param hashes in Base64
 */
@JsonPropertyOrder({"index", "hashes"})
public record ProofLine(long index, List<String> hashes) {

    public ProofLine {
        hashes = List.copyOf(hashes);
    }

    /** @throws IllegalArgumentException where it is no such line */
    public static ProofLine read(String line) {
        return Lines.read(line, ProofLine.class);
    }

    /** Without a line end. */
    public String text() {
        return EventJson.MAPPER.writeValueAsString(this);
    }
}
