package nl.grip.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.grip.events.Municipality;

/** The store's database as the role that sees one municipality at a time, by row-level security. */
public final class TenantDatabase implements AutoCloseable {

    /**
     * Sent together with the query it is for, in one round trip that is one transaction: the setting ends with it, so a
     * connection goes back to its pool knowing no municipality.
     */
    private static final String AS_MUNICIPALITY = "select set_config('grip.municipality', ?, true); ";

    /** A command that gets no connection is told to come back, long before its sender gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(10);

    /** What to do with one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final HikariDataSource pool;

    TenantDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    static TenantDatabase open(DatabaseSettings settings) {
        var configuration = new HikariConfig();
        configuration.setPoolName("grip-command");
        configuration.setJdbcUrl(settings.url());
        configuration.setUsername("grip_command");
        configuration.setPassword(settings.command().password());
        configuration.setMaximumPoolSize(settings.command().connections());
        configuration.setReadOnly(true);
        configuration.addDataSourceProperty("logServerErrorDetail", "false");
        configuration.setConnectionTimeout(PATIENCE.toMillis());
        configuration.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        configuration.addDataSourceProperty("socketTimeout", LONGEST_QUESTION.toSeconds());
        configuration.addDataSourceProperty("tcpKeepAlive", true);
        return new TenantDatabase(new HikariDataSource(configuration));
    }

    @Override
    public void close() {
        pool.close();
    }

    /** @throws StoreUnavailableException where it does not answer */
    public <T> List<T> query(Municipality municipality, String sql, Reader<T> reader, Object... arguments) {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(AS_MUNICIPALITY + sql)) {
            statement.setString(1, municipality.code());
            for (var index = 0; index < arguments.length; index++) {
                statement.setObject(index + 2, arguments[index]);
            }
            statement.execute();
            statement.getMoreResults();
            return rows(statement, reader);
        } catch (SQLException failure) {
            throw new StoreUnavailableException("the store cannot be read", failure);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Reader<T> reader) throws SQLException {
        var rows = new ArrayList<T>();
        try (var results = statement.getResultSet()) {
            while (results.next()) {
                rows.add(reader.read(results));
            }
        }
        return rows;
    }
}
