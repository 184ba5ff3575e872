package nl.grip.query.scenarios;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is supposed, as somebody says it. */
@Schema(description = "Wat er zou gebeuren")
record Supposition(
        @Schema(minLength = 1, maxLength = 200, example = "De pilot stopt in maart")
        String title,

        @Nullable
        @Schema(
                description =
                        "Vanaf dit tijdstip is het verondersteld; wat daarna werd vastgelegd, telt niet. Nu als dit ontbreekt")
        OffsetDateTime knownAt,

        @ArraySchema(minItems = 1, maxItems = 100) List<Event> events) {

    /** One event that did not happen. */
    @Schema(name = "SupposedEvent", description = "Een gebeurtenis die niet gebeurd is")
    record Event(
            @Schema(description = "Naam van de gebeurtenis", minLength = 1, maxLength = 80, example = "TargetSet")
            String event,

            @Schema(description = "Wat zij zegt, zoals het journaal het bij zo'n gebeurtenis onder data heeft")
            Map<String, Object> data) {}
}
