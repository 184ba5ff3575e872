package nl.grip.bench.seed;

import java.util.UUID;
import nl.grip.events.InterventionEvent;
import nl.grip.events.Municipality;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Provenance;

/** An event with all that the store keeps of it, but for what only the database knows. */
record SeededEvent(UUID id, Municipality municipality, long sequence, InterventionEvent event) {

    private static final String ACTOR = "seeder";

    static SeededEvent nextOf(Life life) {
        return new SeededEvent(life.name(), life.municipality(), life.sequence(), life.next());
    }

    /** Adds it as a line of PostgreSQL's text format. Only JSON can hold what must be escaped in it, and of that only a backslash. */
    void appendTo(StringBuilder lines, String recordedAt, long position) {
        var form = EventCatalog.formOf(event);
        var metadata = EventJson.MAPPER.writeValueAsString(new Provenance(municipality, ACTOR, null));
        lines.append(id)
                .append('\t')
                .append(municipality.code())
                .append('\t')
                .append(event.stream().value())
                .append('\t')
                .append(sequence)
                .append('\t')
                .append(form.name())
                .append('\t')
                .append(form.number())
                .append('\t')
                .append(escaped(EventJson.write(event)))
                .append('\t')
                .append(escaped(metadata))
                .append('\t')
                .append(recordedAt)
                .append('\t')
                .append(position)
                .append('\n');
    }

    private static String escaped(String json) {
        return json.replace("\\", "\\\\");
    }
}
