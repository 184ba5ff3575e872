package nl.grip.bench.measures;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import nl.grip.bench.load.Client;
import nl.grip.bench.load.Load;
import nl.grip.bench.report.Figure.Floor;
import nl.grip.bench.report.Findings;

/** What it takes to ask of a moment of the past: beside the same question of now, in the same run. */
public final class AsOf implements Measure {

    private static final List<Double> PERCENTILES = List.of(50.0, 99.0);
    private static final List<Integer> LENGTHS = List.of(1_000, 10_000);
    private static final int STREAMS = 100;
    private static final String HELD = "effectiveOn=2026-01-01";

    @Override
    public String name() {
        return "as-of";
    }

    @Override
    public void take(Ground ground, Findings findings) throws IOException {
        try (var http = new Client(1)) {
            var reader = new Reader(http, ground, ground.tokenOf("petra"));
            var indicators = new Indicators(http, path -> ground.house().commands(path), reader.token());
            var programme = indicators.programme();
            indicators.ambition(programme);
            for (var length : LENGTHS) {
                ground.progress().say("making a history of %d events".formatted(length));
                var one = "/v1/interventions/" + grown(indicators, programme, length);
                reader.until(indicators.position());
                beside(findings, "a history of %d events".formatted(length), ground, reader, one);
            }
            ground.progress().say("making a programme of %d histories".formatted(STREAMS));
            for (var stream = LENGTHS.size() + 1; stream < STREAMS; stream++) {
                indicators.intervention(programme, "2023-01-02", List.of());
            }
            reader.until(indicators.position());
            beside(
                    findings,
                    "the plan of a programme of %d histories".formatted(STREAMS),
                    ground,
                    reader,
                    "/v1/programmes/" + programme + "/plan-table");
        }
    }

    /** Two events are told when it is made. */
    private static String grown(Indicators indicators, String programme, int length) {
        var intervention = indicators.intervention(programme, "2023-01-02", List.of());
        for (var step = 2; step < length; step++) {
            indicators.post("/v1/interventions/" + intervention + "/next-steps", """
                {"effectiveOn": "2024-01-01", "nextStep": "Stap %d"}\
                """.formatted(step));
        }
        return intervention;
    }

    private void beside(Findings findings, String what, Ground ground, Reader reader, String path) {
        var live = reader.asking(path);
        for (var moment : List.of(HELD, "knownAt=" + Instant.now())) {
            var then = reader.asking(path + "?" + moment);
            ground.warmUp(List.of(live, then));
            var now = Load.asFastAsPossible(List.of(live), ground.lasts());
            var past = Load.asFastAsPossible(List.of(then), ground.lasts());
            if (now.refused() + past.refused() > 0) {
                throw new IllegalStateException(what + " was refused");
            }
            for (var percentile : PERCENTILES) {
                findings.tell(
                        name(),
                        "%s, by %s, %.0fth percentile"
                                .formatted(what, moment.substring(0, moment.indexOf('=')), percentile),
                        past.percentile(percentile),
                        "ms",
                        new Floor("the same of now, ms", now.percentile(percentile)));
            }
        }
    }
}
