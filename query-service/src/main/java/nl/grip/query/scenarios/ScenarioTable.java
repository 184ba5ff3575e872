package nl.grip.query.scenarios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.grip.door.Caller;
import nl.grip.events.Municipality;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Provenance;
import nl.grip.query.history.Scenario;
import nl.grip.query.projections.OwnerDatabase;
import nl.grip.query.projections.ReaderDatabase;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios as they are kept: each is its maker's alone, so nothing is asked or removed without saying who asks. */
@Component
final class ScenarioTable {

    private static final String COLUMNS = "id, municipality, owner, title, known_at, position, supposed_at, events";
    private static final TypeReference<List<Kept>> EVENTS = new TypeReference<>() {};

    /** An event as it is kept: in its form of then, so that it is read for as long as recorded ones are. */
    private record Kept(String name, int form, ObjectNode data) {}

    private final ReaderDatabase reader;
    private final OwnerDatabase owner;

    ScenarioTable(ReaderDatabase reader, OwnerDatabase owner) {
        this.reader = reader;
        this.owner = owner;
    }

    /** @return in the order in which they were made */
    List<Scenario> of(Caller caller) {
        return reader.read(
                caller.municipality(),
                sql -> sql.query(
                        "select " + COLUMNS
                                + " from scenario where municipality = ? and owner = ? order by supposed_at, id",
                        (row, _) -> scenario(row),
                        caller.municipality().code(),
                        caller.subject()));
    }

    Optional<Scenario> find(Caller caller, UUID id) {
        return of(caller).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * @param most how many one person may have
     * @return whether there was room for it
     */
    boolean keep(Scenario scenario, int most) {
        return owner.inTransaction(_ -> {
            var municipality = scenario.by().municipality().code();
            var maker = scenario.by().actor();
            // One at a time per person, so that two at once do not both find the last place free.
            owner.sql()
                    .query(
                            "select pg_advisory_xact_lock(hashtextextended('scenario ' || ? || ' ' || ?, 0))",
                            _ -> {},
                            municipality,
                            maker);
            var kept = owner.sql()
                    .queryForObject(
                            "select count(*) from scenario where municipality = ? and owner = ?",
                            Integer.class,
                            municipality,
                            maker);
            if (kept == null || kept >= most) {
                return false;
            }
            owner.sql()
                    .update(
                            "insert into scenario (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                            scenario.id(),
                            municipality,
                            maker,
                            scenario.title(),
                            at(scenario.knownAt()),
                            scenario.position(),
                            at(scenario.supposedAt()),
                            written(scenario));
            return true;
        });
    }

    /** @return whether it was there */
    boolean remove(Caller caller, UUID id) {
        return owner.sql()
                        .update(
                                "delete from scenario where municipality = ? and owner = ? and id = ?",
                                caller.municipality().code(),
                                caller.subject(),
                                id)
                > 0;
    }

    private static String written(Scenario scenario) {
        return EventJson.MAPPER.writeValueAsString(scenario.events().stream()
                .map(event -> {
                    var form = EventCatalog.formOf(event);
                    return new Kept(form.name(), form.number(), EventJson.MAPPER.valueToTree(event));
                })
                .toList());
    }

    private static Scenario scenario(ResultSet row) throws SQLException {
        var kept = EventJson.MAPPER.readValue(row.getString("events"), EVENTS);
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getLong("position"),
                row.getObject("supposed_at", OffsetDateTime.class).toInstant(),
                new Provenance(new Municipality(row.getString("municipality")), row.getString("owner"), null),
                kept.stream()
                        .flatMap(event -> EventJson.read(
                                new EventForm(event.name(), event.form()),
                                EventJson.MAPPER.writeValueAsString(event.data()))
                                .stream())
                        .toList());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
