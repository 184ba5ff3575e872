package nl.grip.command.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store's database as the role that may append and publish, for every municipality. */
public final class StoreDatabase {

    private static final String ROLE = "grip_store";

    /**
     * A statement is planned for the values at hand and by index: a plan that was made for an empty table and then kept
     * would read the whole of a large one.
     */
    private static final String PLANNING = "-c plan_cache_mode=force_custom_plan -c enable_seqscan=off";

    /**
     * One statement, planned once: planning it costs more than storing one event. It goes from what is asked to the rows by
     * index, which is right however many there are.
     */
    private static final String PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off"
            + " -c enable_hashjoin=off -c enable_mergejoin=off -c enable_bitmapscan=off -c jit=off";

    /** Bounds what one that hangs can hold up: nobody stores while another does. */
    private static final String BOUNDS = " -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s";

    private final DataSource pool;
    private final String url;
    private final String password;

    StoreDatabase(DataSource pool, String url, String password) {
        this.pool = pool;
        this.url = url;
        this.password = password;
    }

    /** For short reads. */
    public JdbcClient client() {
        return JdbcClient.create(pool);
    }

    /** A connection outside the pool, for work that goes on as long as the service does; PostgreSQL lists it under its name. */
    Connection connect(String name) throws SQLException {
        return connect(name, PLANNING + BOUNDS);
    }

    Connection connectToAppend() throws SQLException {
        return connect("grip-append-door", PLANNED_ONCE + BOUNDS);
    }

    /** @param lease after which PostgreSQL cuts the connection off where it hears nothing */
    Connection connect(String duty, Duration lease) throws SQLException {
        return connect(duty, PLANNING + BOUNDS + " -c idle_session_timeout=" + lease.toMillis());
    }

    private Connection connect(String name, String options) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", ROLE);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        properties.setProperty("options", options);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        // The detail of a failure is the row that failed, and would stand in the log with it.
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(url, properties);
    }
}
