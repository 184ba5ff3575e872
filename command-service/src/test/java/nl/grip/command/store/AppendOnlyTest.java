package nl.grip.command.store;

import static nl.grip.command.store.TestStore.DINKELLAND;
import static nl.grip.command.store.TestStore.TUBBERGEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself refuses, whatever the service would ask. */
class AppendOnlyTest {

    private static final TestStore STORE = TestStore.fresh();

    @AfterAll
    static void stop() throws Exception {
        STORE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set payload = '{}'",
                "delete from domain_event",
                "truncate domain_event",
                "update receipt set status = 500",
                "delete from receipt",
                "update domain_event set position = position + 1",
                "delete from publication",
                "update ledger_leaf set hashes = decode(repeat('00', 32), 'hex')",
                "delete from ledger_leaf",
                "update checkpoint set note = ''",
                "delete from checkpoint",
                "update ledger_check set differences = 0",
                "delete from ledger_check",
                "alter table domain_event disable row level security"
            })
    void whatHappenedIsNeitherChangedNorTakenAway(String statement) {
        assertThatThrownBy(() -> STORE.client().sql(statement).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void theRoleOfOneMunicipalityWritesNothing() throws SQLException {
        try (var connection = DriverManager.getConnection(STORE.url, "grip_command", "grip_command");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into publication values (true, 0)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute(
                            "insert into checkpoint (municipality, size, note)" + " values ('GM0183', 1, 'note')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() ->
                            AppendStatement.execute(connection, List.of(TestStore.events(TestStore.stream(), 0, 1))))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aStreamIsEmptyToAnotherMunicipality() throws Exception {
        var stream = TestStore.stream();
        try (var door = STORE.door()) {
            door.append(TestStore.events(stream, 0, 3, TUBBERGEN));
        }

        assertThat(STORE.streams.page(TUBBERGEN.municipality(), stream, 0, 10)).hasSize(3);
        assertThat(STORE.streams.page(DINKELLAND.municipality(), stream, 0, 10)).isEmpty();
        assertThat(STORE.streams.exists(DINKELLAND.municipality(), stream)).isFalse();
    }

    @Test
    void anotherMunicipalityCannotContinueAStream() throws Exception {
        var stream = TestStore.stream();
        try (var door = STORE.door()) {
            door.append(TestStore.events(stream, 0, 1, TUBBERGEN));

            assertThatThrownBy(() -> door.append(TestStore.events(stream, 1, 1, DINKELLAND)))
                    .isInstanceOf(ConflictException.class);
        }
    }

    @Test
    void aConnectionGoesBackToItsPoolKnowingNoMunicipality() throws SQLException {
        try (var connection = DriverManager.getConnection(STORE.url, "grip_command", "grip_command")) {
            try (var statement = connection.prepareStatement(
                    "select set_config('grip.municipality', ?, true); select count(*) from domain_event")) {
                statement.setString(1, "GM0183");
                statement.execute();
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select current_setting('grip.municipality', true)")) {
                row.next();
                assertThat(row.getString(1)).isNullOrEmpty();
            }
        }
    }
}
