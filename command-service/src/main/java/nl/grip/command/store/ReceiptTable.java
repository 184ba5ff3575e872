package nl.grip.command.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.grip.command.store.Append.NewReceipt;
import nl.grip.events.StreamId;

/** The SQL of {@code receipt}. */
final class ReceiptTable {

    static final String COLUMNS = "fingerprint, status, stream, sequence";

    private static final String KEEP = """
            insert into receipt (municipality, actor, key, fingerprint, status, stream, sequence)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::bigint[])
            on conflict do nothing
            returning municipality, actor, key
            """;

    private static final List<Column> KEPT = List.of(
            new Column("text", line -> line.municipality().code()),
            new Column("text", NewReceipt::actor),
            new Column("text", NewReceipt::key),
            new Column("text", line -> line.receipt().fingerprint()),
            new Column("int4", line -> line.receipt().status()),
            new Column("text", line -> line.receipt().stream().value()),
            new Column("int8", line -> line.receipt().sequence()));

    private record Column(String type, Function<NewReceipt, Object> value) {}

    private ReceiptTable() {}

    /** @return the identities of the receipts that were not there yet, and now are */
    static Set<List<String>> keep(Connection connection, List<NewReceipt> receipts) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            var parameter = 1;
            for (var column : KEPT) {
                var values = receipts.stream().map(column.value()).toArray();
                statement.setArray(parameter++, connection.createArrayOf(column.type(), values));
            }
            var kept = new HashSet<List<String>>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                kept.add(List.of(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return kept;
        }
    }

    /** Reads a row that begins with {@link #COLUMNS}. */
    static Receipt read(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("fingerprint"),
                row.getInt("status"),
                StreamId.parse(row.getString("stream")),
                row.getLong("sequence"));
    }
}
