package nl.grip.command.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.grip.command.store.DatabaseSettings.Login;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.Municipality;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Provenance;
import nl.grip.testing.RealServers;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store on a database of its own, with what a test needs to look behind it. Nothing works in it by itself. */
public final class TestStore implements AutoCloseable {

    public static final Provenance TUBBERGEN = new Provenance(new Municipality("GM0183"), "user-1", null);
    public static final Provenance DINKELLAND = new Provenance(new Municipality("GM1774"), "user-2", null);

    private static final String OWNER = "grip_command_owner";

    public final String url;
    public final StoreDatabase database;
    public final Tidings tidings;
    public final Positions positions;
    public final StoredEntries entries;
    final TenantDatabase tenants;
    final Streams streams;
    private final HikariDataSource pool = new HikariDataSource();

    private TestStore(String url) {
        this.url = url;
        pool.setJdbcUrl(url);
        pool.setUsername("grip_store");
        pool.setPassword("grip_store");
        pool.setMaximumPoolSize(4);
        database = new StoreDatabase(pool, url, "grip_store");
        tenants = TenantDatabase.open(
                new DatabaseSettings(url, login(OWNER), login("grip_store"), login("grip_command")));
        streams = new Streams(tenants);
        tidings = new Tidings(database);
        positions = new Positions(database.client());
        entries = new StoredEntries(database.client(), tenants);
    }

    private static Login login(String password) {
        return new Login(password, 4);
    }

    public static TestStore fresh() {
        var url = RealServers.running().newDatabase(OWNER);
        Flyway.configure().dataSource(url, OWNER, OWNER).load().migrate();
        return new TestStore(url);
    }

    /** Events of one stream as one command would store them, from the given sequence on. */
    public static Append events(InterventionId stream, long firstSequence, int count) {
        return events(stream, firstSequence, count, TUBBERGEN);
    }

    static Append events(InterventionId stream, long firstSequence, int count, Provenance provenance) {
        return new Append(
                IntStream.range(0, count)
                        .mapToObj(index -> NewEvent.of(
                                UUID.randomUUID(),
                                firstSequence + index,
                                new NextStepSet(
                                        stream, LocalDate.parse("2026-03-02"), "step " + (firstSequence + index)),
                                provenance))
                        .toList(),
                List.of());
    }

    /** An embedding in the form in which it named its funding as well, as it was stored by then. */
    public static Append oldEmbedding(InterventionId stream, long sequence) {
        var payload = """
            {"interventionId":"%s","effectiveOn":"2021-01-01",\
            "decision":{"body":"COUNCIL","decidedOn":"2020-12-14","reference":"RV-2020-81"},\
            "funding":{"kind":"INCIDENTAL","source":"Uitvoeringsplan"}}\
            """.formatted(stream.id());
        var event = new NewEvent(
                UUID.randomUUID(),
                TUBBERGEN.municipality(),
                stream,
                sequence,
                new EventForm("StructurallyEmbedded", 1),
                payload,
                EventJson.MAPPER.writeValueAsString(TUBBERGEN));
        return new Append(List.of(event), List.of());
    }

    public static InterventionId stream() {
        return new InterventionId(UUID.randomUUID());
    }

    public AppendDoor door() {
        return door(Duration.ofMillis(2));
    }

    AppendDoor door(Duration gather) {
        return new AppendDoor(
                database,
                tidings::appended,
                Objection.NONE,
                new AppendSettings(1024, 256, gather, Duration.ofSeconds(20)),
                new StoreMeters(new SimpleMeterRegistry()));
    }

    /** As a command would. */
    public void append(Append append) throws InterruptedException {
        try (var door = door()) {
            door.append(append);
        }
    }

    /** A connection whose transactions the test begins and ends. Its commits do not wait for the disk, only to save time. */
    public Connection session() throws SQLException {
        var session = database.connectToAppend();
        try (var statement = session.createStatement()) {
            statement.execute("set synchronous_commit = off; set application_name = 'test'");
        }
        session.setAutoCommit(false);
        return session;
    }

    public Restoration restoration() {
        return new Restoration(database);
    }

    public JdbcClient client() {
        return database.client();
    }

    /** Ends the connections of that name as an administrator would. @return how many there were */
    public int terminate(String applicationName) {
        return client().sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name = ? and datname = current_database()")
                .param(applicationName)
                .query(Boolean.class)
                .list()
                .size();
    }

    /** Every event, in the order of positions. */
    public List<PositionedEvent> positioned() {
        return after(0);
    }

    public List<PositionedEvent> after(long position) {
        var all = new ArrayList<PositionedEvent>();
        var page = positions.after(position, 1000);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = positions.after(page.getLast().position(), 1000);
        }
        return all;
    }

    /** Whether another transaction is in the way of a connection of this name. */
    boolean isWaitingForALock(String connection) {
        return client().sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and application_name = ? and wait_event_type = 'Lock'")
                .param(connection)
                .query(Integer.class)
                .single()
                .equals(1);
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        tidings.close();
        tenants.close();
        pool.close();
    }
}
