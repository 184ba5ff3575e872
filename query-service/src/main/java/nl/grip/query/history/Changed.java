package nl.grip.query.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What differs in an answer between two moments. */
@Schema(description = "Wat er in een antwoord verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
public record Changed(
        Shows from,
        Shows to,

        @Schema(
                description =
                        "Elk naar zijn plaats in het antwoord genoemd, zoals pilot/plannedEnd of lines/WIJK-GGD/title")
        List<Difference> differences) {}
