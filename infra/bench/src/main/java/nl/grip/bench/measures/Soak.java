package nl.grip.bench.measures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.grip.bench.house.House;
import nl.grip.bench.house.Standing;
import nl.grip.bench.house.Usage;
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
 * Half the load that the service can bear, for long: memory, threads, connections and lag in the last third of the run, beside
 * those of the third before it. The first third is left out, in which caches and heaps fill up.
 */
public final class Soak implements Measure {

    private static final double PART_OF_ALL = 0.5;
    private static final int CLIENTS = 16;
    private static final int LOOKS = 180;
    private static final double GROWTH = 1.1;
    private static final double MEBI = 1024.0 * 1024;

    /** @param lag in events */
    private record Look(double minutes, double memory, double threads, double connections, double lag) {}

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public void take(Ground ground, Findings findings) throws Exception {
        var house = ground.house();
        try (var http = new Client(CLIENTS);
                var standing = Standing.of(house)) {
            var grip = new Interventions(http, path -> house.commands(path), ground.tokenOf("petra"));
            var clients = grip.settingNextSteps(CLIENTS);
            ground.progress().say("how much it can bear");
            ground.warmUp(clients);
            var rate =
                    PART_OF_ALL * Load.asFastAsPossible(clients, ground.lasts()).rate();
            ground.progress()
                    .say("%.0f commands per second for %d minutes"
                            .formatted(rate, ground.soaks().toMinutes()));
            var load = CompletableFuture.supplyAsync(() -> Load.atRate(clients, ground.soaks(), rate));
            tell(findings, rate, looks(house, standing, ground.soaks(), load), load.get());
        }
    }

    private static List<Look> looks(House house, Standing standing, Duration soaks, CompletableFuture<Run> load)
            throws Exception {
        var looks = new ArrayList<Look>();
        var begun = System.nanoTime();
        while (!load.isDone()) {
            LockSupport.parkNanos(soaks.toNanos() / LOOKS);
            var shown = standing.shown();
            looks.add(new Look(
                    (System.nanoTime() - begun) / 60e9,
                    Usage.memory(house.processes()) / MEBI,
                    Usage.threads(house.processes()),
                    standing.connections(),
                    Math.max(0, standing.stored() - shown)));
        }
        return looks;
    }

    private void tell(Findings findings, double rate, List<Look> looks, Run run) {
        findings.tell(
                name(), "commands per second, half of what it can bear", run.rate(), "/s", new Floor("due", rate));
        findings.tell(name(), "99th percentile of a command", run.percentile(99), "ms");
        if (run.refused() > 0) {
            findings.note("%,d commands of the soak were not answered well".formatted(run.refused()));
        }
        compare(findings, looks, "memory of all processes", "MiB", Look::memory);
        compare(findings, looks, "threads of all processes", "", Look::threads);
        compare(findings, looks, "connections to PostgreSQL", "", Look::connections);
        compare(findings, looks, "events that the read side is behind", "", Look::lag);
        findings.draw(chart("Memory while it soaks", "MiB", looks, Look::memory));
        findings.draw(chart("Lag while it soaks", "events", looks, Look::lag));
    }

    private void compare(Findings findings, List<Look> looks, String what, String unit, ToDoubleFunction<Look> part) {
        var third = looks.size() / 3;
        var before = median(looks.subList(third, 2 * third), part);
        var last = median(looks.subList(2 * third, looks.size()), part);
        findings.against(
                name(), what + ", last third", last, unit, new Floor("the third before", before), Aim.atMost(GROWTH));
    }

    private static double median(List<Look> looks, ToDoubleFunction<Look> part) {
        var sorted = looks.stream().mapToDouble(part).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }

    private static Chart chart(String title, String unit, List<Look> looks, ToDoubleFunction<Look> part) {
        var points = IntStream.range(0, looks.size())
                .mapToObj(index -> new Point(looks.get(index).minutes(), part.applyAsDouble(looks.get(index))))
                .toList();
        return new Chart(title, "minute", false, unit, List.of(new Line(unit, points)));
    }
}
