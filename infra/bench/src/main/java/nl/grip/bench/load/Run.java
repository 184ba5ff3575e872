package nl.grip.bench.load;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param latencies of good answers, in nanoseconds; at a rate they count from when the request should have been sent
 * @param perSecond good answers in every second of it
 * @param refused how many answers were not good
 */
public record Run(Duration lasted, Histogram latencies, List<Long> perSecond, long refused) {

    /** Good answers per second. */
    public double rate() {
        return latencies.getTotalCount() / (lasted.toNanos() / 1e9);
    }

    public long good() {
        return latencies.getTotalCount();
    }

    /** In milliseconds. */
    public double percentile(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
