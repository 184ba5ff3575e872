package nl.grip.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import nl.grip.testing.RealServers;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A store keeps what it holds when its tables change. */
class MigrationTest {

    private static final String OWNER = "grip_command_owner";

    /** The last two were stored and had no position yet; of these the second settles before the first. */
    private static final String STORED = """
            insert into domain_event
                   (id, municipality, stream, sequence, name, form, payload, metadata, recorded_at, settled_past)
            select gen_random_uuid(), 'GM0183', 'intervention-' || name, 0, name, 1, '{}', '{}', now(), settled_past::xid8
              from (values ('second', '7'), ('first', '6'), ('fourth', '9'), ('third', '8')) as event (name, settled_past);
            insert into event_position values (1, 2), (2, 1);
            update sequencer set last_position = 2, horizon = '8'
            """;

    @Test
    void everyEventKeepsThePlaceThatItHadOrWasGoingToHave() throws Exception {
        var url = RealServers.running().newDatabase(OWNER);
        flyway(url).target("1").load().migrate();
        try (var connection = DriverManager.getConnection(url, OWNER, OWNER);
                var statement = connection.createStatement()) {
            statement.execute(STORED);

            flyway(url).load().migrate();

            var names = new ArrayList<String>();
            var rows = statement.executeQuery("select name from domain_event order by position");
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            assertThat(names).containsExactly("first", "second", "third", "fourth");
        }
    }

    private static FluentConfiguration flyway(String url) {
        return Flyway.configure().dataSource(url, OWNER, OWNER);
    }
}
