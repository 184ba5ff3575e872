package nl.grip.bench.measures;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import nl.grip.bench.floors.Disk;
import nl.grip.bench.floors.Kafka;
import nl.grip.bench.load.Client;
import nl.grip.bench.load.Load;
import nl.grip.bench.load.Run;
import nl.grip.bench.load.Subscription;
import nl.grip.bench.report.Figure.Floor;
import nl.grip.bench.report.Findings;
import org.HdrHistogram.Histogram;

/**
 * What it takes to say whether something works: a long series with its verdict, a programme at a glance, and how soon a new figure
 * has moved the verdict.
 */
public final class Effects implements Measure {

    private static final List<Double> PERCENTILES = List.of(50.0, 99.0);
    private static final int NEW_FIGURES = 100;
    private static final int READERS = 4;

    @Override
    public String name() {
        return "effects";
    }

    @Override
    public void take(Ground ground, Findings findings) throws IOException, InterruptedException, ExecutionException {
        try (var http = new Client(READERS)) {
            var reader = new Reader(http, ground, ground.tokenOf("petra"));
            ground.progress().say("making a series of %d points".formatted(LongSeries.POINTS));
            var indicators = new Indicators(http, path -> ground.house().commands(path), reader.token());
            var series = LongSeries.made(indicators);
            ground.progress()
                    .say("making a programme of %d interventions and %d indicators"
                            .formatted(WideProgramme.INTERVENTIONS, WideProgramme.INDICATORS));
            var programme = WideProgramme.made(indicators);
            reader.until(indicators.position());
            var all = reader.asking("/v1/indicators/" + series + "/series");
            var one = reader.asking("/v1/indicators/" + series);
            var glance = reader.asking("/v1/programmes/" + programme + "/overview");
            var plain = reader.asking("/v1/programmes/" + programme);
            ground.warmUp(List.of(all, one, glance, plain));
            beside(
                    findings,
                    "a series of %d points".formatted(LongSeries.POINTS),
                    "its indicator alone",
                    ground,
                    all,
                    one);
            beside(
                    findings,
                    "an overview of %d interventions and %d indicators"
                            .formatted(WideProgramme.INTERVENTIONS, WideProgramme.INDICATORS),
                    "its programme alone",
                    ground,
                    glance,
                    plain);
            verdicts(ground, findings, reader, indicators, series);
        }
    }

    private void beside(
            Findings findings, String what, String beside, Ground ground, Load.Client measured, Load.Client floor) {
        var found = Load.asFastAsPossible(List.of(measured), ground.lasts());
        var alone = Load.asFastAsPossible(List.of(floor), ground.lasts());
        for (var percentile : PERCENTILES) {
            findings.tell(
                    name(),
                    "%s, %.0fth percentile".formatted(what, percentile),
                    answered(found).percentile(percentile),
                    "ms",
                    new Floor(beside + ", ms", answered(alone).percentile(percentile)));
        }
    }

    /** A time says nothing where something was refused. */
    private static Run answered(Run run) {
        if (run.refused() > 0) {
            throw new IllegalStateException("%d requests were refused".formatted(run.refused()));
        }
        return run;
    }

    /** From the moment at which a figure is sent until a subscriber is told, and until the series shows what it did to the verdict. */
    private void verdicts(Ground ground, Findings findings, Reader reader, Indicators indicators, String series)
            throws IOException, InterruptedException, ExecutionException {
        var disk = Disk.durablePage(ground.folder());
        var kafka = new Kafka(ground.house().kafka()).roundTrip();
        var shown = new Histogram(3);
        var told = new Histogram(3);
        var notices = ground.house().queries("/v1/notices?view=measurement");
        try (var subscription = Subscription.to(notices, reader.token())) {
            for (var figure = 0; figure < NEW_FIGURES; figure++) {
                var sent = System.nanoTime();
                var position = indicators.revise(series, LongSeries.LAST, 80 + figure);
                reader.ask("/v1/indicators/" + series + "/series", position);
                shown.recordValue(System.nanoTime() - sent);
                told.recordValue(Math.max(0, subscription.awaited(position) - sent));
            }
        }
        for (var percentile : PERCENTILES) {
            var least = new Floor(
                    "a durable page and a round trip through Kafka, ms",
                    milliseconds(disk, percentile) + milliseconds(kafka, percentile));
            findings.tell(
                    name(),
                    "a figure sent until a subscriber is told, %.0fth percentile".formatted(percentile),
                    milliseconds(told, percentile),
                    "ms",
                    least);
            findings.tell(
                    name(),
                    "a figure sent until the series of %d points shows its verdict, %.0fth percentile"
                            .formatted(LongSeries.POINTS, percentile),
                    milliseconds(shown, percentile),
                    "ms",
                    least);
        }
    }

    private static double milliseconds(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
