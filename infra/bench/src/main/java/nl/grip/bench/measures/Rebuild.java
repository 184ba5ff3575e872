package nl.grip.bench.measures;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.grip.bench.floors.Kafka;
import nl.grip.bench.load.Asking;
import nl.grip.bench.load.Client;
import nl.grip.bench.report.Figure.Aim;
import nl.grip.bench.report.Figure.Floor;
import nl.grip.bench.report.Findings;
import tools.jackson.databind.json.JsonMapper;

/** How fast a view is built anew from the first event on, beside a consumer that reads and parses the same events and does nothing. */
public final class Rebuild implements Measure {

    private static final List<String> VIEWS = List.of("intervention-register", "intervention-timeline");
    private static final String TOPIC = "grip.interventions";
    private static final double OF_READING = 0.5;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void take(Ground ground, Findings findings) throws IOException {
        var house = ground.house();
        var kafka = new Kafka(house.kafka());
        try (var http = new Client(1)) {
            for (var view : VIEWS) {
                ground.progress().say("reading alone");
                kafka.readAndParse(TOPIC);
                var reading = kafka.readAndParse(TOPIC);
                ground.progress().say(view);
                rebuild(http, ground, view);
                var seconds = rebuild(http, ground, view).toNanos() / 1e9;
                findings.against(
                        name(),
                        "events per second, %s, of %,d".formatted(view, reading.events()),
                        reading.events() / seconds,
                        "/s",
                        new Floor("read and parsed from Kafka", reading.rate()),
                        Aim.atLeast(OF_READING));
            }
        }
    }

    /** Until it serves in the place of the one before. */
    private static Duration rebuild(Client http, Ground ground, String view) {
        var house = ground.house();
        var begun = System.nanoTime();
        var ordered = http.ask(Asking.post(house.queryManagement("/actuator/views/" + view + "/rebuild"), "{}"))
                .orFail();
        var build = JsonMapper.shared().readTree(ordered.body()).path("build").asLong();
        while (!isServing(http, ground, build)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean isServing(Client http, Ground ground, long build) {
        var answer = http.ask(Asking.get(ground.house().queryManagement("/actuator/views")))
                .orFail();
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("builds")
                .valueStream()
                .filter(one -> one.path("build").asLong() == build)
                .anyMatch(one -> one.path("status").asString().equals("serving"));
    }
}
