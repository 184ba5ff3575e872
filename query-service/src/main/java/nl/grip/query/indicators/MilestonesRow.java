package nl.grip.query.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.IndicatorCode;
import org.jspecify.annotations.Nullable;

/**
 * What an intervention is meant to move, and the days from which it may have moved it.
 *
 * @param milestones in the order in which they were recorded
 */
record MilestonesRow(String code, String title, List<Tied> indicators, List<Milestone> milestones) {

    /** What was done or decided about an intervention. */
    enum Kind {
        PILOT_STARTED(true),
        STEERED(true),
        ACCELERATED(true),
        ROLLED_OUT(true),
        EMBEDDED(true),
        EVALUATED(false),
        EXTENDED(false),
        STOPPED(false);

        private final boolean beginsAnew;

        Kind(boolean beginsAnew) {
            this.beginsAnew = beginsAnew;
        }

        /** Whether it is a reason to judge the figures after it apart. */
        boolean beginsAnew() {
            return beginsAnew;
        }
    }

    /**
     * @param reference where the decision is filed; a pilot's start and an evaluation have none of their own
     * @param position that of the fact; whoever decided knew what stands before it, and no more
     */
    record Milestone(Kind kind, LocalDate on, @Nullable String reference, Instant recordedAt, long position) {}

    /** An indicator that it is meant to move, or was. */
    record Tied(
            IndicatorCode indicator,
            LocalDate tiedOn,
            @Nullable LocalDate untiedOn) {

        boolean holdsOn(LocalDate day) {
            return untiedOn == null || day.isBefore(untiedOn);
        }
    }

    /** An intervention that is meant to move other indicators, and not this one, is not thought to; one without any may move all. */
    boolean mayMove(IndicatorCode indicator) {
        return indicators.isEmpty() || isTiedTo(indicator);
    }

    boolean isTiedTo(IndicatorCode indicator) {
        return indicators.stream().anyMatch(tied -> tied.indicator().equals(indicator));
    }

    /**
     * What is a reason to judge an indicator apart: decided while it was meant to move it, or before, since it was tied to it
     * because of that.
     */
    Stream<Milestone> of(IndicatorCode indicator) {
        return milestones.stream()
                .filter(milestone -> milestone.kind().beginsAnew())
                .filter(milestone -> indicators.stream()
                        .anyMatch(tied -> tied.indicator().equals(indicator) && tied.holdsOn(milestone.on())));
    }

    /** What was concluded and decided since, which may rest on figures. */
    Stream<Milestone> conclusions() {
        return milestones.stream().filter(milestone -> milestone.kind() != Kind.PILOT_STARTED);
    }

    Stream<LocalDate> starts() {
        return milestones.stream()
                .filter(milestone -> milestone.kind() == Kind.PILOT_STARTED)
                .map(Milestone::on);
    }
}
