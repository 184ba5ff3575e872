package nl.grip.query.indicators;

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

    /** What was decided about an intervention; each is a reason to judge the figures after it apart. */
    enum Kind {
        PILOT_STARTED,
        STEERED,
        ACCELERATED,
        ROLLED_OUT,
        EMBEDDED
    }

    /** @param reference where the decision is filed; a pilot's start has none of its own */
    record Milestone(Kind kind, LocalDate on, @Nullable String reference) {}

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

    /** What was decided while it was meant to move the indicator, or before: it was tied to it because of that. */
    Stream<Milestone> of(IndicatorCode indicator) {
        return milestones.stream()
                .filter(milestone -> indicators.stream()
                        .anyMatch(tied -> tied.indicator().equals(indicator) && tied.holdsOn(milestone.on())));
    }

    Stream<LocalDate> starts() {
        return milestones.stream()
                .filter(milestone -> milestone.kind() == Kind.PILOT_STARTED)
                .map(Milestone::on);
    }
}
