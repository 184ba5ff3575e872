package nl.grip.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of {@code checkpoint}, for every municipality. */
final class CheckpointTable {

    private static final String INSERT = "insert into checkpoint (municipality, size, note) values (?, ?, ?)";

    /** A checkpoint, and how large its tree was. */
    record Kept(String municipality, long size, String note) {}

    private final JdbcClient database;

    CheckpointTable(JdbcClient database) {
        this.database = database;
    }

    Optional<String> newest(String municipality) {
        return database.sql("select note from checkpoint where municipality = :municipality order by size desc limit 1")
                .param("municipality", municipality)
                .query(String.class)
                .optional();
    }

    /** Those of larger trees than that, the smallest first. */
    List<Kept> after(String municipality, long size) {
        return database.sql("select municipality, size, note from checkpoint"
                        + " where municipality = :municipality and size > :size order by size")
                .param("municipality", municipality)
                .param("size", size)
                .query((row, _) -> new Kept(row.getString("municipality"), row.getLong("size"), row.getString("note")))
                .list();
    }

    Optional<String> read(String municipality, long size) {
        return database.sql("select note from checkpoint where municipality = :municipality and size = :size")
                .param("municipality", municipality)
                .param("size", size)
                .query(String.class)
                .optional();
    }

    List<String> municipalities() {
        return database.sql("select distinct municipality from checkpoint")
                .query((row, _) -> row.getString("municipality"))
                .list();
    }

    /** The sizes of a municipality's checkpoints, the smallest first. */
    List<Long> sizes(String municipality) {
        return database.sql("select size from checkpoint where municipality = :municipality order by size")
                .param("municipality", municipality)
                .query((row, _) -> row.getLong("size"))
                .list();
    }

    static void insert(Connection connection, Kept checkpoint) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, checkpoint.municipality());
            statement.setLong(2, checkpoint.size());
            statement.setString(3, checkpoint.note());
            statement.execute();
        }
    }
}
