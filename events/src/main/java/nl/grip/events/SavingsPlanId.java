package nl.grip.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names the savings plan of one programme. It follows from the programme, so that there is never a second one. */
public record SavingsPlanId(@JsonValue UUID id) implements StreamId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SavingsPlanId {}

    public static SavingsPlanId of(ProgrammeId programme) {
        return new SavingsPlanId(UUID.nameUUIDFromBytes((programme.value() + "/savings").getBytes(UTF_8)));
    }

    @Override
    public StreamKind kind() {
        return StreamKind.SAVINGS_PLAN;
    }

    /** Axon keys an aggregate by this text. */
    @Override
    public String toString() {
        return value();
    }
}
