package nl.grip.auditor;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.grip.events.ProgrammeId;
import nl.grip.events.wire.EventJson;
import nl.grip.query.bundles.Manifest;
import nl.grip.query.programmes.TablesOfFacts;
import tools.jackson.core.JacksonException;

/** Whether the tables in the bundle are those that its events make, figure by figure. */
final class TableCheck {

    private static final String FOLDER = "tables/";

    private final Bundle bundle;
    private final Manifest manifest;
    private final TablesOfFacts tables;
    private final boolean areEventsRight;
    private final Findings findings;
    private int count;
    private long figures;

    /** @param areEventsRight whether nothing was found about what the tables are made of */
    TableCheck(Bundle bundle, Manifest manifest, TablesOfFacts tables, boolean areEventsRight, Findings findings) {
        this.bundle = bundle;
        this.manifest = manifest;
        this.tables = tables;
        this.areEventsRight = areEventsRight;
        this.findings = findings;
    }

    /** Of tables that were held against the events. */
    int count() {
        return count;
    }

    /** Of figures and texts in them. */
    long figures() {
        return figures;
    }

    void run() throws IOException {
        var rebuilt = rebuilt();
        for (var table : rebuilt.entrySet()) {
            if (bundle.has(table.getKey())) {
                compare(table.getKey(), table.getValue());
            } else {
                findings.add(table.getKey(), "the events make this table, and it is not there");
            }
        }
        bundle.names().stream()
                .filter(name -> name.startsWith(FOLDER) && !rebuilt.containsKey(name))
                .forEach(name -> findings.add(name, "no events make this table"));
    }

    private Map<String, String> rebuilt() {
        var rebuilt = new LinkedHashMap<String, String>();
        for (var programme : wanted()) {
            var made = made(programme);
            if (made.isEmpty() && areEventsRight) {
                findings.add(Manifest.MANIFEST, "no event is about the programme %s".formatted(programme.id()));
            }
            made.forEach((table, json) -> rebuilt.put(Manifest.table(programme.id(), table), json));
        }
        return rebuilt;
    }

    /** Of events that nobody could have recorded, a table may be impossible. */
    private Map<String, String> made(ProgrammeId programme) {
        try {
            return tables.of(programme);
        } catch (RuntimeException impossible) {
            findings.add(Manifest.EVENTS, "no tables of %s can be made: %s".formatted(programme.id(), impossible));
            return Map.of();
        }
    }

    private List<ProgrammeId> wanted() {
        var programme = manifest.programme();
        return programme == null ? tables.programmes() : List.of(new ProgrammeId(programme));
    }

    private void compare(String file, String should) throws IOException {
        count++;
        try {
            var here = bundle.text(file);
            var rebuilt = EventJson.MAPPER.readTree(should);
            figures += JsonDifferences.leaves(rebuilt);
            if (here.equals(should)) {
                return;
            }
            var differences = JsonDifferences.between(EventJson.MAPPER.readTree(here), rebuilt);
            tell(file, differences);
            if (differences.isEmpty()) {
                findings.add(file, "it has the right figures, and is not written as this table is");
            }
        } catch (JacksonException malformed) {
            findings.add(file, "it cannot be read: " + malformed.getOriginalMessage());
        } catch (IllegalArgumentException malformed) {
            findings.add(file, "it cannot be read: " + malformed.getMessage());
        }
    }

    /** Where the events are not right either, a table differs in whatever follows from that: one example is enough. */
    private void tell(String file, List<JsonDifferences.Different> differences) {
        if (areEventsRight) {
            differences.forEach(one -> findings.add(file, one + ", say the events"));
        } else if (!differences.isEmpty()) {
            findings.add(
                    file,
                    "it differs in %d places from what the events make, in which something was found; the first: %s"
                            .formatted(differences.size(), differences.getFirst()));
        }
    }
}
