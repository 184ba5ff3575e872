package nl.grip.query.alerts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.grip.events.Municipality;
import nl.grip.query.projections.OwnerDatabase;
import nl.grip.query.projections.ViewReader;
import org.springframework.stereotype.Component;

/**
 * Looks once at how all stands in a municipality, and writes down what became of it. Instances take turns by a lock that they
 * take before they look: what one has written, the next finds written, and nobody writes what was seen earlier.
 */
@Component
final class AlertLook {

    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('grip.alerts', 0))";

    private final OwnerDatabase database;
    private final ViewReader reader;
    private final Watched watched;
    private final Clock clock;
    private final AlertMeters meters;

    AlertLook(OwnerDatabase database, ViewReader reader, Watched watched, Clock clock, AlertMeters meters) {
        this.database = database;
        this.reader = reader;
        this.watched = watched;
        this.clock = clock;
        this.meters = meters;
    }

    List<Municipality> municipalities() {
        return reader.municipalities(database, watched.root());
    }

    void at(Municipality municipality, LocalDate on) {
        meters.look(() -> meters.written(database.inTransaction(_ -> {
            var sql = database.sql();
            sql.execute(TURN);
            var shown = reader.read(watched.views(), municipality, null, moment -> watched.standings(moment, on));
            return new AlertTable(sql, municipality).stand(shown.answer(), on, clock.instant());
        })));
    }
}
