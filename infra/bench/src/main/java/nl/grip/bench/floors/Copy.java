package nl.grip.bench.floors;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import nl.grip.bench.house.House;
import org.postgresql.PGConnection;

/** PostgreSQL's own way to take in many rows. */
public final class Copy {

    private Copy() {}

    /**
     * Into a table with the same four columns.
     *
     * @param rows comma-separated, without a header
     */
    public static Duration of(House house, String rows) throws SQLException, IOException {
        try (var connection = house.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists copied");
            statement.execute(
                    "create table copied (reference text primary key, line text not null, amount numeric not null, period text not null)");
            var begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy copied from stdin with (format csv)", new StringReader(rows));
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
