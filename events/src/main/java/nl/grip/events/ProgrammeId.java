package nl.grip.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one programme, for ever. */
public record ProgrammeId(@JsonValue UUID id) implements StreamId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProgrammeId {}

    @Override
    public StreamKind kind() {
        return StreamKind.PROGRAMME;
    }

    /** Axon keys an aggregate by this text. */
    @Override
    public String toString() {
        return value();
    }
}
