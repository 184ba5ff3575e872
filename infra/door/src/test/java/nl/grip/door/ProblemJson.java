package nl.grip.door;

import java.util.List;
import nl.grip.door.Wire.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a problem as a caller does. */
final class ProblemJson {

    private ProblemJson() {}

    static JsonNode of(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Every error as {@code place:rule}. */
    static List<String> errors(Answer answer) {
        return of(answer)
                .path("errors")
                .valueStream()
                .map(error -> error.path(error.has("pointer") ? "pointer" : "name")
                                .asString() + ":" + error.path("rule").asString())
                .toList();
    }
}
