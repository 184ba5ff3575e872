package nl.grip.query.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.wire.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A moment on two clocks.
 *
 * @param effectiveOn what held on this day, the day included; absent for whatever was said to hold, on any day
 * @param knownAt what was recorded by then; absent for all that is known
 * @param scenario what is supposed beside it; absent for the real line
 */
public record AsOf(
        @Nullable LocalDate effectiveOn,
        @Nullable Instant knownAt,
        @Nullable Scenario scenario) {

    /** All that is known, and whenever it holds. */
    public static final AsOf NOW = new AsOf(null, null);

    /** A moment of the real line. */
    public AsOf(@Nullable LocalDate effectiveOn, @Nullable Instant knownAt) {
        this(effectiveOn, knownAt, null);
    }

    /** The same moment in a scenario, or on the real line where there is none. */
    public AsOf in(@Nullable Scenario scenario) {
        return new AsOf(effectiveOn, knownAt, scenario);
    }

    public boolean isNow() {
        return equals(NOW);
    }

    /** The day that days are held against: the one that is asked about, or today. */
    public LocalDate day(Clock clock) {
        return effectiveOn == null ? LocalDate.now(clock) : effectiveOn;
    }

    /**
     * What the moment covers, in the order in which it counts. What was known counts as it was recorded, so that it stays what was
     * shown then. What held on a day counts in the order in which it held: what was entered late is folded where it belongs.
     *
     * @param recorded in the order in which they were recorded
     */
    List<Fact> of(List<Fact> recorded) {
        var counted = counted(recorded.stream().filter(this::isKnown));
        return effectiveOn == null
                ? counted
                : Chronology.of(counted.stream()
                        .filter(new Coverage(effectiveOn)::covers)
                        .toList());
    }

    private List<Fact> counted(Stream<Fact> known) {
        return scenario == null ? known.toList() : scenario.goOn(known.toList());
    }

    private boolean isKnown(Fact fact) {
        return (knownAt == null || !fact.recordedAt().isAfter(knownAt)) && (scenario == null || scenario.knows(fact));
    }

    /** Differences from another moment as they are told at this one. */
    public List<Difference> told(List<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.with(Scenario.told(scenario, difference.events())))
                .toList();
    }
}
