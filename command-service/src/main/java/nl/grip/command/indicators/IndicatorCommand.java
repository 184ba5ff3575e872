package nl.grip.command.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.grip.command.store.Command;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.Direction;
import nl.grip.events.EvaluationDesign;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Quantity;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of an indicator. */
sealed interface IndicatorCommand extends Command {

    IndicatorId indicatorId();

    @Override
    default IndicatorId stream() {
        return indicatorId();
    }

    /** What settles something from a day on. */
    sealed interface Settling extends IndicatorCommand {
        LocalDate effectiveOn();
    }

    /** What tells figures. From which day they hold follows from their period. */
    sealed interface Measuring extends IndicatorCommand {
        List<Measurement> measurements();
    }

    /** Someone with the power to do so may have decided it. */
    interface PerhapsByDecision {
        @Nullable
        Decision decision();
    }

    record DefineIndicator(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            IndicatorCode code,
            IndicatorDefinition definition,
            Direction direction)
            implements Settling {}

    record RedefineIndicator(
            IndicatorId indicatorId, LocalDate effectiveOn, IndicatorDefinition definition, String reason)
            implements Settling {}

    record ChangeDirection(IndicatorId indicatorId, LocalDate effectiveOn, Direction direction, String reason)
            implements Settling {}

    record TieGoal(IndicatorId indicatorId, LocalDate effectiveOn, ProgrammeId programmeId, Code goal)
            implements Settling {}

    record UntieGoal(IndicatorId indicatorId, LocalDate effectiveOn, ProgrammeId programmeId, Code goal, String reason)
            implements Settling {}

    record SetBaseline(IndicatorId indicatorId, LocalDate effectiveOn, Quantity value, Period period, String source)
            implements Settling {}

    record SetTarget(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            LocalDate dueOn,
            Quantity value,
            String reason,
            @Nullable Decision decision)
            implements Settling, PerhapsByDecision {}

    record DropTarget(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            LocalDate dueOn,
            String reason,
            @Nullable Decision decision) implements Settling, PerhapsByDecision {}

    record CertifyPeriod(IndicatorId indicatorId, LocalDate effectiveOn, CalendarPeriod period, String grounds)
            implements Settling {}

    record PlanEffectEvaluation(
            IndicatorId indicatorId,
            LocalDate effectiveOn,
            Code plan,
            InterventionId interventionId,
            EvaluationDesign design)
            implements Settling {}

    record DepartFromPlan(IndicatorId indicatorId, LocalDate effectiveOn, Code plan, String departure, String reason)
            implements Settling {}

    /** Asks what would come of recording them, and records nothing: a file is judged whole before any of it is recorded. */
    record JudgeMeasurements(IndicatorId indicatorId, List<Measurement> measurements, Consumer<Judgement> judged)
            implements IndicatorCommand {}

    /**
     * What would come of recording measurements.
     *
     * @param news how many tell something that does not hold already
     */
    record Judgement(List<Objection> objections, int news) {}

    record RecordMeasurements(IndicatorId indicatorId, List<Measurement> measurements) implements Measuring {}

    record CorrectMeasurements(IndicatorId indicatorId, List<Measurement> measurements, String reason)
            implements Measuring {}
}
