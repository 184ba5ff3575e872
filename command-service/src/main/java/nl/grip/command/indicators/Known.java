package nl.grip.command.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.grip.events.Code;
import nl.grip.events.Direction;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorEvent.BaselineSet;
import nl.grip.events.IndicatorEvent.DirectionChanged;
import nl.grip.events.IndicatorEvent.EffectEvaluationDeparted;
import nl.grip.events.IndicatorEvent.EffectEvaluationPlanned;
import nl.grip.events.IndicatorEvent.GoalTied;
import nl.grip.events.IndicatorEvent.GoalUntied;
import nl.grip.events.IndicatorEvent.IndicatorDefined;
import nl.grip.events.IndicatorEvent.IndicatorRedefined;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.IndicatorEvent.PeriodCertified;
import nl.grip.events.IndicatorEvent.TargetDropped;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.ProgrammeId;

/**
 * What holds of an indicator beside its figures.
 *
 * @param versions of its definition, in order
 * @param latest about each thing that can be told of it, what was told last
 */
record Known(IndicatorDefined defined, List<Version> versions, Map<Object, IndicatorEvent> latest) {

    /** A thing that is told about, by its name among those of its kind. */
    private record Named(Class<? extends IndicatorEvent> kind, Object name) {}

    private record Goal(ProgrammeId programme, Code goal) {}

    Known {
        versions = List.copyOf(versions);
        latest = Map.copyOf(latest);
    }

    static Known of(IndicatorDefined defined) {
        var first = new Version(1, defined.effectiveOn(), defined.definition());
        return new Known(defined, List.of(first), Map.of());
    }

    Known and(IndicatorEvent event) {
        return switch (event) {
            case IndicatorDefined again -> of(again);
            case IndicatorRedefined next -> {
                var more = new ArrayList<>(versions);
                more.add(new Version(next.version(), next.effectiveOn(), next.definition()));
                yield new Known(defined, more, latest);
            }
            default -> {
                var more = new HashMap<>(latest);
                more.put(about(event), event);
                yield new Known(defined, versions, more);
            }
        };
    }

    LocalDate definedOn() {
        return defined.effectiveOn();
    }

    Version version() {
        return versions.getLast();
    }

    Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The version that held on a day; the first one where there was none yet. */
    Version versionOn(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(day))
                .reduce((_, later) -> later)
                .orElseGet(versions::getFirst);
    }

    Direction direction() {
        return last(DirectionChanged.class, DirectionChanged.class, "")
                .map(DirectionChanged::direction)
                .orElseGet(defined::direction);
    }

    Optional<GoalTied> tied(ProgrammeId programme, Code goal) {
        return last(GoalTied.class, GoalTied.class, new Goal(programme, goal));
    }

    /** The target for a day as it is to be reached. */
    Optional<TargetSet> target(LocalDate dueOn) {
        return last(TargetSet.class, TargetSet.class, dueOn);
    }

    Optional<EffectEvaluationPlanned> plan(Code code) {
        return last(EffectEvaluationPlanned.class, EffectEvaluationPlanned.class, code);
    }

    /** Whether the event would tell nothing that does not hold already. */
    boolean says(IndicatorEvent event) {
        return switch (event) {
            case IndicatorDefined again -> again.equals(defined);
            case IndicatorRedefined next -> next.definition().equals(version().definition());
            case DirectionChanged changed -> changed.direction().equals(direction());
            default -> event.equals(latest.get(about(event)));
        };
    }

    private <T extends IndicatorEvent> Optional<T> last(
            Class<T> type, Class<? extends IndicatorEvent> kind, Object name) {
        return Optional.ofNullable(latest.get(new Named(kind, name)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** What ends something is about the same thing. */
    private static Named about(IndicatorEvent event) {
        return switch (event) {
            case DirectionChanged _ -> new Named(DirectionChanged.class, "");
            case GoalTied tied -> new Named(GoalTied.class, new Goal(tied.programmeId(), tied.goal()));
            case GoalUntied untied -> new Named(GoalTied.class, new Goal(untied.programmeId(), untied.goal()));
            case BaselineSet _ -> new Named(BaselineSet.class, "");
            case TargetSet set -> new Named(TargetSet.class, set.dueOn());
            case TargetDropped dropped -> new Named(TargetSet.class, dropped.dueOn());
            case PeriodCertified certified -> new Named(PeriodCertified.class, certified.period());
            case EffectEvaluationPlanned planned -> new Named(EffectEvaluationPlanned.class, planned.plan());
            case EffectEvaluationDeparted departed -> new Named(EffectEvaluationDeparted.class, departed);
            case IndicatorDefined _, IndicatorRedefined _, MeasurementsRecorded _, MeasurementsCorrected _ ->
                throw new IllegalArgumentException("kept otherwise: " + event);
        };
    }
}
