package nl.grip.bench.seed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the command service's store past its door. It writes as the owner of the table, because PostgreSQL copies nothing
 * into one with row-level security for anyone else. A command service that runs meanwhile publishes the events.
 */
public final class Seeder {

    /** One transaction each: a service that runs meanwhile stores nothing while one lasts. */
    private static final int EVENTS_OF_A_COMMIT = 20_000;

    private static final int CHARACTERS_AT_A_TIME = 1 << 18;

    private static final String COPY = """
            copy domain_event
                 (id, municipality, stream, sequence, name, form, payload, metadata, recorded_at, position)
            from stdin""";

    /** Whoever stores holds this lock, and goes on behind the last position. */
    private static final String LOCK = "select pg_advisory_xact_lock('domain_event'::regclass::oid::integer, 0)";

    private static final String BEHIND =
            "select coalesce(max(position), 0), statement_timestamp()::text from domain_event";

    /** What to do after a commit and before the next transaction. */
    @FunctionalInterface
    public interface AfterCommit {

        /** @param soFar how many events are stored by now */
        void stored(long soFar) throws SQLException;
    }

    private record Transaction(long lastPosition, String startedAt) {}

    private final Connection owner;
    private final Iterator<SeededEvent> events;

    private Seeder(Connection owner, Seed seed) {
        this.owner = owner;
        this.events = new Telling(seed);
    }

    /**
     * Stores all of the seed's events.
     *
     * @param owner a connection as the database's owner; it has no open transaction, and has none afterwards
     */
    public static void fill(Connection owner, Seed seed, AfterCommit after) throws SQLException {
        owner.setAutoCommit(false);
        var seeder = new Seeder(owner, seed);
        var stored = 0L;
        while (seeder.events.hasNext()) {
            stored += seeder.copy();
            owner.commit();
            after.stored(stored);
        }
        analyze(owner);
    }

    /** So that a plan made right after is made for what is there now. */
    private static void analyze(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("analyze domain_event");
        }
        owner.commit();
    }

    /** @return how many events were copied */
    private int copy() throws SQLException {
        var transaction = transaction();
        var copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            var count = 0;
            var lines = new StringBuilder(CHARACTERS_AT_A_TIME * 2);
            while (count < EVENTS_OF_A_COMMIT && events.hasNext()) {
                count++;
                events.next().appendTo(lines, transaction.startedAt(), transaction.lastPosition() + count);
                if (lines.length() > CHARACTERS_AT_A_TIME) {
                    send(copy, lines);
                }
            }
            send(copy, lines);
            copy.endCopy();
            return count;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private Transaction transaction() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(LOCK);
            var row = statement.executeQuery(BEHIND);
            row.next();
            return new Transaction(row.getLong(1), row.getString(2));
        }
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    /**
     * Takes the database's URL, its owner's name and password, the seed's number, and how many events of how many
     * interventions.
     */
    static void main(String[] arguments) throws SQLException {
        if (arguments.length != 6) {
            throw new IllegalArgumentException("usage: URL OWNER PASSWORD SEED EVENTS INTERVENTIONS");
        }
        var seed = new Seed(Long.parseLong(arguments[3]), Long.parseLong(arguments[4]), Long.parseLong(arguments[5]));
        try (var owner = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            fill(owner, seed, stored -> System.out.printf("%,d of %,d events%n", stored, seed.events()));
        }
    }
}
