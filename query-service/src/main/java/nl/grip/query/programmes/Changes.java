package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.grip.query.history.Difference;
import nl.grip.query.history.Shows;

/** What differs in a table between two moments. */
@Schema(name = "Changes", description = "Wat er in een tabel verschilt tussen twee momenten")
record Changes(ProgrammeName programme, Shows from, Shows to, List<Difference> differences) {}
