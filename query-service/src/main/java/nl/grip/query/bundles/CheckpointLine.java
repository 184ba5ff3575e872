package nl.grip.query.bundles;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import nl.grip.events.wire.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as one line.
 *
 * @param size how many events it is about
 * @param note the signed note itself, character by character
 * @param consistency where not all events are in the bundle, what shows that this tree is the beginning of the last one (RFC 9162, 2.1.4);
 *     in Base64
 */
@JsonPropertyOrder({"size", "note", "consistency"})
public record CheckpointLine(
        long size, String note, @Nullable List<String> consistency) {

    public CheckpointLine {
        Objects.requireNonNull(note, "note");
    }

    /** @throws IllegalArgumentException where it is no such line */
    public static CheckpointLine read(String line) {
        return Lines.read(line, CheckpointLine.class);
    }

    /** Without a line end. */
    public String text() {
        return EventJson.MAPPER.writeValueAsString(this);
    }
}
