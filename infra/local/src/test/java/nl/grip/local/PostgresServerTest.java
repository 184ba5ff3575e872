package nl.grip.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServerTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void nothingThatKeepsDataSafeIsSwitchedOff(String setting) throws SQLException {
        try (PostgresServer server = start();
                Connection connection = server.administrate()) {
            assertThat(textOf(connection, "select current_setting('%s')".formatted(setting)))
                    .isEqualTo("on");
        }
    }

    @Test
    void aRowSurvivesARestart() throws SQLException {
        try (PostgresServer server = start()) {
            server.createDatabase("kept", "grip_query_owner");
            try (Connection owner = logIn(server, "kept", "grip_query_owner", "grip_query_owner")) {
                owner.createStatement().execute("create table note as select 'still here' as text");
            }
        }

        try (PostgresServer again = start()) {
            again.createDatabase("kept", "grip_query_owner");
            try (Connection owner = logIn(again, "kept", "grip_query_owner", "grip_query_owner")) {
                assertThat(textOf(owner, "select text from note")).isEqualTo("still here");
            }
        }
    }

    @Test
    void noRoleOfTheServicesMayDoEverything() throws SQLException {
        try (PostgresServer server = start();
                Connection connection = server.administrate()) {
            assertThat(textOf(connection, """
                    select string_agg(rolname, ' ' order by rolname) from pg_roles
                    where rolname like 'grip%' and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                    """))
                    .isEqualTo("grip_command grip_command_owner grip_query grip_query_owner grip_store");
        }
    }

    @Test
    void aRoleNeedsItsOwnPassword() {
        try (PostgresServer server = start()) {
            server.createDatabase("closed", "grip_query_owner");

            assertThatThrownBy(() -> logIn(server, "closed", "grip_store", "grip_query"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aServerThatWasLeftBehindGivesWayToANewOne() throws SQLException {
        PostgresServer left = start();

        try (PostgresServer server = start();
                Connection connection = server.administrate()) {
            assertThat(textOf(connection, "select 'serving'")).isEqualTo("serving");
            assertThatThrownBy(left::administrate).isInstanceOf(SQLException.class);
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(directory.resolve("data"), directory.resolve("log"));
    }

    private static Connection logIn(PostgresServer server, String database, String role, String password)
            throws SQLException {
        return DriverManager.getConnection(server.url(database), role, password);
    }

    private static String textOf(Connection connection, String query) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
