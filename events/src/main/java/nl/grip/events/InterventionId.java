package nl.grip.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one intervention, for ever. Who knows it knows nothing else about it. */
public record InterventionId(@JsonValue UUID id) implements StreamId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterventionId {}

    @Override
    public StreamKind kind() {
        return StreamKind.INTERVENTION;
    }

    /** Axon keys an aggregate by this text. */
    @Override
    public String toString() {
        return value();
    }
}
