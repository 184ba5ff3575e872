package nl.grip.bench.floors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.grip.bench.house.House;

/** PostgreSQL's own load generator: one row of our event store per transaction, and nothing else. */
public final class PgBench {

    static final String DATABASE = "grip_bench_floor";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) ");
    private static final int CORES = 2;

    private final House house;
    private final Path script;

    private PgBench(House house, Path script) {
        this.house = house;
        this.script = script;
    }

    /**
     * A database with the same table, and a script that inserts a row as long as the one that was stored last.
     *
     * @param project where the store's schema is
     */
    public static PgBench prepare(House house, Path project, Path folder) throws SQLException, IOException {
        var schema = Files.readString(
                project.resolve("command-service/src/main/resources/db/migration/V1__event_store.sql"));
        try (var connection = house.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
        }
        try (var connection = house.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(schema);
        }
        return new PgBench(house, Files.writeString(folder.resolve("floor.sql"), insertion(house)));
    }

    private static String insertion(House house) throws SQLException {
        try (var connection = house.connect("grip_command");
                var statement = connection.createStatement()) {
            var last =
                    statement.executeQuery("select quote_literal(name), quote_literal(payload), quote_literal(metadata)"
                            + " from domain_event order by ordinal desc limit 1");
            last.next();
            return """
                    insert into domain_event (id, municipality, stream, sequence, name, form, payload, metadata, recorded_at, settled_past)
                    values (gen_random_uuid(), 'GM0183', 'intervention-' || gen_random_uuid(), 0, %s, 1, %s, %s, statement_timestamp(), pg_current_xact_id());
                    """.formatted(last.getString(1), last.getString(2), last.getString(3));
        }
    }

    /** Transactions per second. */
    public double rate(int clients, Duration lasts) throws IOException {
        var command = List.of(
                program().toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, CORES),
                "--time=" + lasts.toSeconds(),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + house.postgresqlPort(),
                "--username=postgres",
                DATABASE);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "postgres");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IOException("pgbench says no rate:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Path program() throws IOException {
        var onPath = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "pgbench"));
        var packaged = Path.of("/usr/lib/postgresql");
        try (var versions = Files.isDirectory(packaged) ? Files.list(packaged) : Stream.<Path>empty()) {
            return Stream.concat(onPath, versions.map(version -> version.resolve("bin/pgbench")))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IOException(
                            "pgbench is needed for the floor; on Debian it is in the package postgresql-contrib"));
        }
    }
}
