package nl.grip.bench.measures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import nl.grip.bench.floors.Disk;
import nl.grip.bench.floors.Kafka;
import nl.grip.bench.house.House;
import nl.grip.bench.load.Asking;
import nl.grip.bench.load.Client;
import nl.grip.bench.load.Load;
import nl.grip.bench.load.Subscription;
import nl.grip.bench.report.Chart;
import nl.grip.bench.report.Chart.Line;
import nl.grip.bench.report.Chart.Point;
import nl.grip.bench.report.Figure.Aim;
import nl.grip.bench.report.Figure.Floor;
import nl.grip.bench.report.Findings;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How soon what was accepted is seen: from the answer to the command until a reader who asks for its position gets it, and
 * until a subscriber is told of it, while the service has a third of the load that it can bear.
 */
public final class Freshness implements Measure {

    private static final double PART_OF_ALL = 0.3;
    private static final int CLIENTS = 16;
    private static final int EVERY = 20;
    private static final double LATEST = 50;

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public void take(Ground ground, Findings findings) throws IOException, InterruptedException, ExecutionException {
        var house = ground.house();
        var disk = Disk.durablePage(ground.folder());
        var kafka = new Kafka(house.kafka()).roundTrip();
        var token = ground.tokenOf("petra");
        try (var http = new Client(CLIENTS);
                var readers = new Client(CLIENTS)) {
            var grip = new Interventions(http, path -> house.commands(path), token);
            ground.progress().say("how much it can bear");
            var setting = grip.settingNextSteps(CLIENTS);
            ground.warmUp(setting);
            var most = Load.asFastAsPossible(setting, ground.lasts()).rate();
            awaitQuiet(ground, grip, readers, token);
            var rate = most * PART_OF_ALL;
            ground.progress().say("%.0f commands per second, looking at one of %d".formatted(rate, EVERY));
            ground.warmUp(() -> {
                var seen = new ConcurrentHistogram(3);
                Load.atRate(looking(grip, readers, house, token, seen, new ConcurrentHashMap<>()), Ground.ROUND, rate);
                return 1 / milliseconds(seen, 99);
            });
            var visible = new ConcurrentHistogram(3);
            Map<Long, Long> accepted = new ConcurrentHashMap<>();
            try (var subscription = Subscription.to(house.queries("/v1/notices?view=intervention-register"), token)) {
                Load.atRate(looking(grip, readers, house, token, visible, accepted), ground.lasts(), rate);
                awaitQuiet(ground, grip, readers, token);
                tell(findings, visible, pushed(accepted, subscription.heard()), disk, kafka);
            }
        }
    }

    private static List<Load.Client> looking(
            Interventions grip,
            Client readers,
            House house,
            String token,
            Histogram visible,
            Map<Long, Long> accepted) {
        var clients = new ArrayList<Load.Client>();
        for (var client = 0; client < CLIENTS; client++) {
            var intervention = grip.propose();
            clients.add(number -> {
                var answer = grip.setNextStep(intervention, number);
                var at = System.nanoTime();
                accepted.put(answer.position(), at);
                if (number % EVERY == 0) {
                    readers.ask(seeing(house, intervention, token, answer.position()))
                            .orFail();
                    visible.recordValue(System.nanoTime() - at);
                }
                return answer.isGood();
            });
        }
        return clients;
    }

    private static Asking seeing(House house, String intervention, String token, long position) {
        return Asking.get(
                house.queries("/v1/interventions/" + intervention),
                "Authorization",
                token,
                "Grip-Position",
                Long.toString(position));
    }

    /** Until the read side shows what was accepted last. */
    private static void awaitQuiet(Ground ground, Interventions grip, Client readers, String token) {
        var intervention = grip.propose();
        var position = grip.setNextStep(intervention, 0).position();
        while (readers.ask(seeing(ground.house(), intervention, token, position))
                        .status()
                == 409) {
            ground.progress().say("waiting until the read side has come up");
        }
    }

    /** A subscriber who hears of a position has heard of all before it; one row changed twice in a batch is told once. */
    private static Histogram pushed(Map<Long, Long> accepted, Map<Long, Long> heard) {
        var latencies = new Histogram(3);
        var later = new TreeMap<>(heard);
        accepted.forEach((position, at) -> {
            var told = later.ceilingEntry(position);
            if (told != null) {
                latencies.recordValue(Math.max(0, told.getValue() - at));
            }
        });
        return latencies;
    }

    private void tell(Findings findings, Histogram visible, Histogram pushed, Histogram disk, Histogram kafka) {
        for (var percentile : List.of(50.0, 99.0)) {
            var floor = new Floor(
                    "a durable page and a round trip through Kafka, ms",
                    milliseconds(disk, percentile) + milliseconds(kafka, percentile));
            for (var one : Map.of("accepted until visible", visible, "accepted until pushed", pushed)
                    .entrySet()) {
                var value = milliseconds(one.getValue(), percentile);
                findings.tell(name(), "%s, %.0fth percentile".formatted(one.getKey(), percentile), value, "ms", floor);
                if (percentile == 99) {
                    findings.against(name(), one.getKey() + ", 99th percentile", value, "ms", Aim.atMost(LATEST));
                }
            }
        }
        findings.draw(new Chart(
                "From accepted to seen",
                "1 in so many takes longer",
                true,
                "ms",
                List.of(line("visible", visible), line("pushed", pushed), line("Kafka alone", kafka))));
    }

    private static double milliseconds(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    private static Line line(String name, Histogram latencies) {
        return new Line(
                name,
                IntStream.rangeClosed(0, 30)
                        .mapToObj(step -> Math.pow(10, step / 10.0))
                        .filter(oneIn -> oneIn <= latencies.getTotalCount())
                        .map(oneIn -> new Point(oneIn, milliseconds(latencies, 100 * (1 - 1 / oneIn))))
                        .toList());
    }
}
