package nl.grip.bench.seed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the command service's store past its door. It writes as the owner of the table, because PostgreSQL copies nothing
 * into one with row-level security for anyone else. A command service that runs meanwhile gives the events their positions
 * and publishes them.
 */
public final class Seeder {

    /** One transaction each: the sequencer numbers all that was committed in one statement, which must not take long. */
    private static final int EVENTS_OF_A_COMMIT = 50_000;

    private static final int CHARACTERS_AT_A_TIME = 1 << 18;

    private static final String COPY = """
            copy domain_event
                 (id, municipality, stream, sequence, name, form, payload, metadata, recorded_at, settled_past)
            from stdin""";

    /** A life's events come in by one transaction after another, so each one's own number is the greatest so far. */
    private static final String TRANSACTION = "select pg_current_xact_id()::text, statement_timestamp()::text";

    /** Nothing settles behind an event of the newest transaction, and the horizon moves over all of it at once. */
    private static final String ALL_HAVE_POSITIONS = """
            select coalesce(horizon > (select settled_past from domain_event order by settled_past desc limit 1), true)
              from sequencer""";

    private static final Duration A_GLANCE = Duration.ofMillis(20);

    /** What to do after a commit and before the next transaction. */
    @FunctionalInterface
    public interface AfterCommit {

        /** @param soFar how many events are stored by now */
        void stored(long soFar) throws SQLException;
    }

    private record Transaction(String number, String startedAt) {}

    private final Connection owner;
    private final Iterator<SeededEvent> events;

    private Seeder(Connection owner, Seed seed) {
        this.owner = owner;
        this.events = new Telling(seed);
    }

    /**
     * Stores all of the seed's events. Who waits for their positions after each commit keeps the sequencer from falling so
     * far behind that one statement of it takes longer than it may.
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

    /**
     * Returns when every event in the store has its position.
     *
     * @param owner as {@link #fill} leaves it, or hands it over after a commit
     * @throws IllegalStateException where that takes longer than it may, as when no command service runs
     */
    public static void awaitPositions(Connection owner, Duration atMost) throws SQLException {
        var end = Instant.now().plus(atMost);
        while (!haveAllPositions(owner)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("nobody gave the events their positions within " + atMost);
            }
            LockSupport.parkNanos(A_GLANCE.toNanos());
        }
    }

    private static boolean haveAllPositions(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(ALL_HAVE_POSITIONS)) {
            row.next();
            var all = row.getBoolean(1);
            owner.commit();
            return all;
        }
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
                events.next().appendTo(lines, transaction.startedAt(), transaction.number());
                count++;
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
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(TRANSACTION)) {
            row.next();
            return new Transaction(row.getString(1), row.getString(2));
        }
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    /**
     * Takes the database's URL, its owner's name and password, the seed's number, and how many events of how many
     * interventions; a command service must be running on that database.
     */
    static void main(String[] arguments) throws SQLException {
        if (arguments.length != 6) {
            throw new IllegalArgumentException("usage: URL OWNER PASSWORD SEED EVENTS INTERVENTIONS");
        }
        var seed = new Seed(Long.parseLong(arguments[3]), Long.parseLong(arguments[4]), Long.parseLong(arguments[5]));
        try (var owner = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            fill(owner, seed, stored -> {
                awaitPositions(owner, Duration.ofMinutes(1));
                System.out.printf("%,d of %,d events%n", stored, seed.events());
            });
        }
    }
}
