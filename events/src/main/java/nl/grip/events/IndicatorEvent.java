package nl.grip.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one indicator measures, which way it is to go, what was found, and how that will be judged. */
public sealed interface IndicatorEvent extends DomainEvent {

    IndicatorId indicatorId();

    @Override
    default StreamId stream() {
        return indicatorId();
    }

    /** It was settled what is measured and which way it is to go. This is the first version of the definition. */
    record IndicatorDefined(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            IndicatorCode code,
            IndicatorDefinition definition,
            Direction direction)
            implements IndicatorEvent {}

    /** It is measured otherwise from now on. What was measured by an earlier version stays what it is. */
    record IndicatorRedefined(
            IndicatorId indicatorId, LocalDate effectiveOn, int version, IndicatorDefinition definition, String reason)
            implements IndicatorEvent {}

    /** It is to go another way from now on. */
    record DirectionChanged(IndicatorId indicatorId, LocalDate effectiveOn, Direction direction, String reason)
            implements IndicatorEvent {}

    /** It tells how far this goal of a programme is reached. */
    record GoalTied(IndicatorId indicatorId, LocalDate effectiveOn, ProgrammeId programmeId, Code goal)
            implements IndicatorEvent {}

    /** It no longer tells anything of the goal. */
    record GoalUntied(IndicatorId indicatorId, LocalDate effectiveOn, ProgrammeId programmeId, Code goal, String reason)
            implements IndicatorEvent {}

    /** What figures are compared with, in place of what they were compared with before. */
    record BaselineSet(IndicatorId indicatorId, LocalDate effectiveOn, Quantity value, Period period, String source)
            implements IndicatorEvent {}

    /** What is to be reached by a day, in place of the target for that day before, which stays in the history. */
    record TargetSet(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            LocalDate dueOn,
            Quantity value,
            String reason,
            @Nullable Decision decision)
            implements IndicatorEvent {}

    /** There is nothing to be reached by that day any more. */
    record TargetDropped(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            LocalDate dueOn,
            String reason,
            @Nullable Decision decision) implements IndicatorEvent {}

    /** What was found over a period, by a version of the definition: for the first time, or in place of what was less settled. */
    record MeasurementsRecorded(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            CalendarPeriod period,
            int version,
            Standing standing,
            List<Figure> figures)
            implements IndicatorEvent {

        public MeasurementsRecorded {
            figures = List.copyOf(figures);
        }
    }

    /** What was recorded over a period was wrong, and this holds instead; what was recorded stays in the history. */
    record MeasurementsCorrected(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            CalendarPeriod period,
            int version,
            Standing standing,
            List<Figure> figures,
            String reason)
            implements IndicatorEvent {

        public MeasurementsCorrected {
            figures = List.copyOf(figures);
        }
    }

    /** The figures of this period, and of every period within it, were certified; what changes from now on is a correction. */
    record PeriodCertified(IndicatorId indicatorId, LocalDate effectiveOn, CalendarPeriod period, String grounds)
            implements IndicatorEvent {}

    /** Before there were figures, it was settled how they will tell whether an intervention has an effect. */
    record EffectEvaluationPlanned(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            Code plan,
            InterventionId interventionId,
            EvaluationDesign design)
            implements IndicatorEvent {}

    /** The evaluation went otherwise than was planned. */
    record EffectEvaluationDeparted(
            IndicatorId indicatorId, LocalDate effectiveOn, Code plan, String departure, String reason)
            implements IndicatorEvent {}
}
