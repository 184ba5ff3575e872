package nl.grip.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.grip.events.wire.EventJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of {@code ledger_check}. */
final class CheckTable {

    /** A report, and when it was made. */
    record Checked(Instant at, CheckReport report) {}

    private final JdbcClient database;

    CheckTable(JdbcClient database) {
        this.database = database;
    }

    void keep(CheckReport report) {
        database.sql("insert into ledger_check (differences, report) values (:differences, :report)")
                .param("differences", report.differences())
                .param("report", EventJson.MAPPER.writeValueAsString(report))
                .update();
    }

    Optional<Checked> newest() {
        return database.sql("select checked_at, report from ledger_check order by ordinal desc limit 1")
                .query((row, _) -> checked(row))
                .optional();
    }

    private static Checked checked(ResultSet row) throws SQLException {
        return new Checked(
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                EventJson.MAPPER.readValue(row.getString("report"), CheckReport.class));
    }
}
