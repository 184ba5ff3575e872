package nl.grip.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RealServersTest {
    private final RealServers servers = RealServers.running();

    @Test
    void everyDatabaseIsNew() throws SQLException {
        try (Connection first = logIn("grip_command_owner");
                Connection second = logIn("grip_command_owner")) {
            first.createStatement().execute("create table seen (day date)");

            assertThatThrownBy(() -> second.createStatement().execute("select from seen"))
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void aRoleThatDoesNotOwnADatabaseCreatesNothingInIt() throws SQLException {
        String url = servers.newDatabase("grip_command_owner");

        try (Connection store = DriverManager.getConnection(url, "grip_store", "grip_store")) {
            assertThatThrownBy(() -> store.createStatement().execute("create table own (day date)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void kafkaIsOneBroker() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    private Connection logIn(String owner) throws SQLException {
        return DriverManager.getConnection(servers.newDatabase(owner), owner, owner);
    }
}
