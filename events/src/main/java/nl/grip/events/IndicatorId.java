package nl.grip.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one indicator. It follows from the municipality and the code that it has there, so that there is never a second one. */
public record IndicatorId(@JsonValue UUID id) implements StreamId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IndicatorId {}

    public static IndicatorId of(Municipality municipality, IndicatorCode code) {
        return new IndicatorId(UUID.nameUUIDFromBytes((municipality.code() + "/" + code).getBytes(UTF_8)));
    }

    @Override
    public StreamKind kind() {
        return StreamKind.INDICATOR;
    }

    /** Axon keys an aggregate by this text. */
    @Override
    public String toString() {
        return value();
    }
}
