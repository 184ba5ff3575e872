package nl.grip.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one budget year of one programme. It follows from both, so that there is never a second one. */
public record BudgetYearId(@JsonValue UUID id) implements StreamId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BudgetYearId {}

    public static BudgetYearId of(ProgrammeId programme, int year) {
        return new BudgetYearId(UUID.nameUUIDFromBytes((programme.value() + "/" + year).getBytes(UTF_8)));
    }

    @Override
    public StreamKind kind() {
        return StreamKind.BUDGET_YEAR;
    }

    /** Axon keys an aggregate by this text. */
    @Override
    public String toString() {
        return value();
    }
}
