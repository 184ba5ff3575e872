package nl.grip.query.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.Decision;
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
import nl.grip.events.Quantity;
import nl.grip.events.wire.Fact;
import nl.grip.query.indicators.IndicatorRow.Aimed;
import nl.grip.query.indicators.IndicatorRow.Baseline;
import nl.grip.query.indicators.IndicatorRow.Certification;
import nl.grip.query.indicators.IndicatorRow.Departure;
import nl.grip.query.indicators.IndicatorRow.Plan;
import nl.grip.query.indicators.IndicatorRow.Target;
import nl.grip.query.indicators.IndicatorRow.Tie;
import nl.grip.query.indicators.IndicatorRow.Version;
import nl.grip.query.indicators.IndicatorRow.Way;
import org.jspecify.annotations.Nullable;

/** What one fact makes of an indicator's row. */
final class RowChange {

    private final IndicatorRow row;
    private final Fact fact;
    private final Said said;
    private List<Version> versions;
    private List<Way> directions;
    private List<Baseline> baselines;
    private List<Target> targets;
    private List<Tie> goals;
    private List<Certification> certifications;
    private List<Plan> evaluations;

    RowChange(IndicatorRow row, Fact fact) {
        this.row = row;
        this.fact = fact;
        said = Said.by(fact);
        versions = row.versions();
        directions = row.directions();
        baselines = row.baselines();
        targets = row.targets();
        goals = row.goals();
        certifications = row.certifications();
        evaluations = row.evaluations();
    }

    static IndicatorRow from(IndicatorDefined defined, Fact fact) {
        var said = Said.by(fact);
        return new IndicatorRow(
                defined.code(),
                defined.definition().title(),
                defined.definition().laws(),
                List.of(new Version(1, defined.definition(), said, null)),
                List.of(new Way(defined.direction(), said, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                fact.sequence());
    }

    IndicatorRow by(IndicatorEvent event) {
        switch (event) {
            case IndicatorDefined _ -> throw new IllegalArgumentException("it is defined once");
            case IndicatorRedefined again ->
                versions = and(versions, new Version(again.version(), again.definition(), said, again.reason()));
            case DirectionChanged changed ->
                directions = and(directions, new Way(changed.direction(), said, changed.reason()));
            case GoalTied tied ->
                goals = and(goals, new Tie(tied.programmeId(), tied.goal(), tied.effectiveOn(), null, null));
            case GoalUntied untied -> untied(untied);
            case BaselineSet set ->
                baselines = and(baselines, new Baseline(set.value(), set.period(), set.source(), said));
            case TargetSet set -> aimed(set.dueOn(), set.value(), set.reason(), set.decision());
            case TargetDropped dropped -> aimed(dropped.dueOn(), null, dropped.reason(), dropped.decision());
            case PeriodCertified certified ->
                certifications = and(certifications, new Certification(certified.period(), certified.grounds(), said));
            case EffectEvaluationPlanned planned ->
                evaluations = and(
                        evaluations,
                        new Plan(planned.plan(), planned.interventionId(), planned.design(), said, List.of()));
            case EffectEvaluationDeparted departed ->
                departed(departed.plan(), new Departure(departed.departure(), departed.reason(), said));
            case MeasurementsRecorded _, MeasurementsCorrected _ -> {}
        }
        return changed();
    }

    private void untied(GoalUntied untied) {
        goals = each(
                goals,
                tie -> tie.holds() && isOf(tie, untied.programmeId(), untied.goal())
                        ? new Tie(tie.programmeId(), tie.goal(), tie.tiedOn(), untied.effectiveOn(), untied.reason())
                        : tie);
    }

    private static boolean isOf(Tie tie, ProgrammeId programme, Code goal) {
        return tie.programmeId().equals(programme) && tie.goal().equals(goal);
    }

    private void aimed(LocalDate dueOn, @Nullable Quantity value, String reason, @Nullable Decision decision) {
        var aimed = new Aimed(value, said, reason, decision);
        targets = targets.stream().anyMatch(target -> target.dueOn().equals(dueOn))
                ? each(
                        targets,
                        target ->
                                target.dueOn().equals(dueOn) ? new Target(dueOn, and(target.history(), aimed)) : target)
                : and(targets, new Target(dueOn, List.of(aimed)));
    }

    private void departed(Code plan, Departure departure) {
        evaluations = each(
                evaluations,
                one -> one.plan().equals(plan)
                        ? new Plan(
                                plan, one.interventionId(), one.design(), one.said(), and(one.departures(), departure))
                        : one);
    }

    private IndicatorRow changed() {
        var newest = versions.getLast().definition();
        return new IndicatorRow(
                row.code(),
                newest.title(),
                newest.laws(),
                versions,
                directions,
                baselines,
                targets,
                goals,
                certifications,
                evaluations,
                Math.max(row.sequence(), fact.sequence()));
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> each(List<T> all, Function<T, T> change) {
        return all.stream().map(change).toList();
    }
}
