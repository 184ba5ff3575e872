package nl.grip.query.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** What differs between two moments in each of many that are told of. */
@Schema(description = "Wat er in een lijst verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
public record ChangedOfEach(
        Shows from,
        Shows to,

        @Schema(description = "Waarvan iets verschilt") List<One> changed) {

    /** One of them. */
    @Schema(name = "ChangedOne", description = "Wat er van een ervan verschilt")
    record One(UUID id, List<Difference> differences) {}
}
