package nl.grip.bench.measures;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.grip.bench.floors.PgBench;
import nl.grip.bench.floors.RowsAtOnce;
import nl.grip.bench.house.Program;
import nl.grip.bench.load.Client;
import nl.grip.bench.load.Load;
import nl.grip.bench.load.Run;
import nl.grip.bench.report.Chart;
import nl.grip.bench.report.Chart.Line;
import nl.grip.bench.report.Chart.Point;
import nl.grip.bench.report.Figure.Aim;
import nl.grip.bench.report.Figure.Floor;
import nl.grip.bench.report.Findings;

/**
 * Durable commands per second, and what one costs: beside PostgreSQL alone, beside Axon as its starter sets it up, and beside
 * an endpoint that only reads and writes the JSON. Each of them is measured by itself, one after the other, for every number of
 * clients in turn, so that what the machine does meanwhile strikes all of them.
 */
public final class Commands implements Measure {

    private static final Map<Integer, Double> OF_PGBENCH = Map.of(1, 0.4, 16, 0.5, 64, 0.8);
    private static final double OF_AXON = 2.5;
    private static final double SERVICE_TIME = 3;
    private static final double DATABASE_TIME = 2;
    private static final int MANY = 16;
    private static final String COST = "µs of CPU";

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public void take(Ground ground, Findings findings) throws IOException, SQLException {
        var most = Math.max(
                MANY, ground.clients().stream().mapToInt(one -> one).max().orElse(MANY));
        var token = ground.tokenOf("petra");
        try (var http = new Client(most);
                var peer = Beside.peer(ground);
                var floor = Beside.floor(ground)) {
            var grip = new Interventions(http, path -> ground.house().commands(path), token);
            var axon = new Interventions(http, peer::uri, token);
            var reading = new Interventions(http, floor::uri, token);
            ground.progress().say("warming up");
            for (var one : List.of(grip, axon)) {
                ground.warmUp(one.settingNextSteps(MANY));
            }
            ground.warmUp(reading.passing(MANY));
            var pgbench = PgBench.prepare(ground.house(), ground.project(), ground.folder());
            rates(ground, findings, pgbench, grip, axon);
            costs(ground, findings, grip, reading, floor);
            // Last: the read side that comes back has much to read, and takes both processors for it.
            ground.house().without("query-service", () -> alone(ground, findings, pgbench, grip, axon));
        }
    }

    private void rates(Ground ground, Findings findings, PgBench pgbench, Interventions grip, Interventions axon)
            throws IOException {
        var latencies = new ArrayList<Line>();
        var overTime = new ArrayList<Line>();
        for (var clients : ground.clients()) {
            ground.progress().say(clients + " clients: pgbench, Grip, Axon with JPA");
            var alone = pgbench.rate(clients, ground.lasts());
            var ours = Load.asFastAsPossible(grip.settingNextSteps(clients), ground.lasts());
            var theirs = Load.asFastAsPossible(axon.settingNextSteps(clients), ground.lasts());
            var what = "durable commands, " + clients + (clients == 1 ? " client" : " clients");
            findings.against(
                    name(),
                    what,
                    all(ours).rate(),
                    "/s",
                    new Floor("pgbench alone", alone),
                    Aim.atLeast(OF_PGBENCH.getOrDefault(clients, 0.5)));
            findings.against(
                    name(),
                    what,
                    ours.rate(),
                    "/s",
                    new Floor("Axon with JPA", all(theirs).rate()),
                    Aim.atLeast(OF_AXON));
            findings.tell(name(), what + ", median", ours.percentile(50), "ms");
            findings.tell(name(), what + ", 99th percentile", ours.percentile(99), "ms");
            for (var run : Map.of("Grip", ours, "Axon with JPA", theirs).entrySet()) {
                var line = run.getKey() + ", " + clients;
                latencies.add(distribution(line, run.getValue()));
                overTime.add(overTime(line, run.getValue()));
            }
        }
        findings.draw(new Chart("How long a command takes", "1 in so many takes longer", true, "ms", latencies));
        findings.draw(new Chart("Commands over time", "second", false, "per second", overTime));
    }

    /** The load, the service and the database share the machine with nobody, as Axon's do: the read side stands still. */
    private void alone(Ground ground, Findings findings, PgBench pgbench, Interventions grip, Interventions axon)
            throws IOException {
        for (var clients : ground.clients()) {
            ground.progress().say(clients + " clients, while the read side stands still: pgbench, Grip, Axon with JPA");
            var floor = pgbench.rate(clients, ground.lasts());
            var ours = all(Load.asFastAsPossible(grip.settingNextSteps(clients), ground.lasts()));
            var theirs = all(Load.asFastAsPossible(axon.settingNextSteps(clients), ground.lasts()));
            var what = "the same without the read side, " + clients + (clients == 1 ? " client" : " clients");
            findings.against(
                    name(),
                    what,
                    ours.rate(),
                    "/s",
                    new Floor("pgbench alone", floor),
                    Aim.atLeast(OF_PGBENCH.getOrDefault(clients, 0.5)));
            findings.against(
                    name(), what, ours.rate(), "/s", new Floor("Axon with JPA", theirs.rate()), Aim.atLeast(OF_AXON));
        }
    }

    private void costs(Ground ground, Findings findings, Interventions grip, Interventions reading, Program floor)
            throws SQLException {
        var house = ground.house();
        ground.progress().say("what one costs: Grip, reading JSON, rows by themselves");
        var setting = grip.settingNextSteps(MANY);
        var service = new Spent(() -> List.of(house.process("command-service")));
        var database = new Spent(() -> house.workersOf("grip_command"));
        var ours = all(Load.asFastAsPossible(setting, ground.lasts()));
        var serviceTime = service.per(ours.good());
        var databaseTime = database.per(ours.good());
        var program = new Spent(() -> List.of(floor.process()));
        var floorTime = program.per(all(Load.asFastAsPossible(reading.passing(MANY), ground.lasts()))
                .good());
        var rowTime = costOfARow(ground);
        findings.against(
                name(),
                "a command in the service, " + MANY + " clients",
                serviceTime,
                COST,
                new Floor("reading and writing the JSON", floorTime),
                Aim.atMost(SERVICE_TIME));
        findings.against(
                name(),
                "a command in PostgreSQL, " + MANY + " clients",
                databaseTime,
                COST,
                new Floor("a row, " + MANY + " at once", rowTime),
                Aim.atMost(DATABASE_TIME));
    }

    private static double costOfARow(Ground ground) throws SQLException {
        try (var rows = RowsAtOnce.over(ground.house())) {
            var worker = new Spent(() -> ground.house().workersOf("grip_bench_floor"));
            return worker.per(rows.insert(MANY, ground.lasts()));
        }
    }

    private static Run all(Run run) {
        if (run.refused() > 0) {
            throw new IllegalStateException(run.refused() + " answers were not good");
        }
        return run;
    }

    private static Line distribution(String name, Run run) {
        var points = IntStream.rangeClosed(0, 40)
                .mapToObj(step -> Math.pow(10, step / 10.0))
                .filter(oneIn -> oneIn <= run.good())
                .map(oneIn -> new Point(oneIn, run.percentile(100 * (1 - 1 / oneIn))))
                .toList();
        return new Line(name, points);
    }

    private static Line overTime(String name, Run run) {
        var points = IntStream.range(0, run.perSecond().size())
                .mapToObj(second -> new Point(second, run.perSecond().get(second)))
                .toList();
        return new Line(name, points);
    }
}
