package nl.grip.query.programmes;

import static nl.grip.query.programmes.ProgrammeRow.with;
import static nl.grip.query.programmes.ProgrammeRow.without;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent;
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.AssumptionRestored;
import nl.grip.events.ProgrammeEvent.DecisionTaken;
import nl.grip.events.ProgrammeEvent.GoalDropped;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.InterventionUnplanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ProgrammePeriodChanged;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeEvent.ResponsibleAssigned;
import nl.grip.events.ProgrammeId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.programmes.ProgrammeRow.Ambition;
import nl.grip.query.programmes.ProgrammeRow.Assumption;
import nl.grip.query.programmes.ProgrammeRow.Decided;
import nl.grip.query.programmes.ProgrammeRow.Framework;
import nl.grip.query.programmes.ProgrammeRow.Goal;
import nl.grip.query.programmes.ProgrammeRow.Planned;
import nl.grip.query.programmes.ProgrammeRow.ReportingMoment;
import nl.grip.query.programmes.ProgrammeRow.Responsible;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per programme: what it is by now. */
public final class ProgrammeView implements View<ProgrammeRow> {

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProgrammeRow> rowType() {
        return ProgrammeRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.PROGRAMME);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return fact.event() instanceof ProgrammeEvent event
                ? Stream.of(new RowKey(keyOf(event.programmeId())))
                : Stream.empty();
    }

    @Override
    public String href(RowKey key) {
        return "/v1/programmes/" + key;
    }

    /** Under which key a programme stands. */
    public static String keyOf(ProgrammeId programme) {
        return programme.id().toString();
    }

    @Override
    public ProgrammeRow evolve(RowKey key, @Nullable ProgrammeRow row, Fact fact) {
        var change = fact.event() instanceof ProgrammeEstablished established
                ? Change.from(established)
                : new Change(Objects.requireNonNull(row, "nothing happens before the programme is established"));
        return change.by((ProgrammeEvent) fact.event()).at(fact.sequence());
    }

    /** A row that is becoming another one. */
    private static final class Change {

        private final ProgrammeRow row;
        private Period period;
        private List<Integer> years;
        private List<Responsible> responsible;
        private List<Ambition> ambitions;
        private List<Goal> goals;
        private List<Planned> planned;
        private List<Framework> frameworks;
        private List<Decided> decisions;
        private List<Assumption> assumptions;
        private List<ReportingMoment> moments;

        Change(ProgrammeRow row) {
            this.row = row;
            period = row.period();
            years = row.years();
            responsible = row.responsible();
            ambitions = row.ambitions();
            goals = row.goals();
            planned = row.planned();
            frameworks = row.frameworks();
            decisions = row.decisions();
            assumptions = row.assumptions();
            moments = row.moments();
        }

        static Change from(ProgrammeEstablished established) {
            return new Change(new ProgrammeRow(
                    established.code(),
                    established.title(),
                    established.period(),
                    ProgrammeRow.yearsOf(established.period(), List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    0));
        }

        Change by(ProgrammeEvent event) {
            switch (event) {
                case ProgrammeEstablished _ -> {}
                case ProgrammePeriodChanged changed -> {
                    period = changed.period();
                    years = ProgrammeRow.yearsOf(changed.period(), years);
                }
                case ResponsibleAssigned assigned ->
                    responsible = with(
                            responsible,
                            new Responsible(assigned.responsibility(), assigned.holder()),
                            Responsible::responsibility);
                case AmbitionAdopted adopted ->
                    ambitions = with(ambitions, new Ambition(adopted.ambition(), adopted.title()), Ambition::code);
                case GoalSet set -> goals = with(goals, new Goal(set.goal(), set.ambition(), set.text()), Goal::code);
                case GoalDropped dropped -> goals = without(goals, dropped.goal(), Goal::code);
                case InterventionPlanned one ->
                    planned = with(
                            planned,
                            new Planned(one.interventionId(), one.ambition(), one.years()),
                            Planned::interventionId);
                case InterventionUnplanned gone ->
                    planned = without(planned, gone.interventionId(), Planned::interventionId);
                case DecisionTaken taken -> taken(taken);
                case AssumptionMade made ->
                    assumptions = with(
                            assumptions,
                            new Assumption(made.assumption(), made.text(), made.effectiveOn(), null, null),
                            Assumption::code);
                case AssumptionBroken broken -> broken(broken);
                case AssumptionRestored restored -> restored(restored);
                case ReportingMomentNamed named ->
                    moments = with(
                            moments,
                            new ReportingMoment(named.moment(), named.title(), named.effectiveOn(), named.knownAt()),
                            ReportingMoment::code);
            }
            return this;
        }

        private void taken(DecisionTaken taken) {
            var framework = taken.framework();
            if (framework == null) {
                var decided = new Decided(taken.subject(), taken.consultedOn(), taken.decision());
                decisions = with(decisions, decided, one -> one);
            } else {
                var adopted = new Framework(framework, taken.subject(), taken.consultedOn(), taken.decision());
                frameworks = with(frameworks, adopted, Framework::code);
            }
        }

        private void broken(AssumptionBroken broken) {
            assumptions = assumptions.stream()
                    .map(one -> one.code().equals(broken.assumption())
                            ? new Assumption(
                                    one.code(), one.text(), one.madeOn(), broken.effectiveOn(), broken.reason())
                            : one)
                    .toList();
        }

        private void restored(AssumptionRestored restored) {
            assumptions = assumptions.stream()
                    .map(one -> one.code().equals(restored.assumption())
                            ? new Assumption(one.code(), one.text(), one.madeOn(), null, null)
                            : one)
                    .toList();
        }

        ProgrammeRow at(long sequence) {
            return new ProgrammeRow(
                    row.code(),
                    row.title(),
                    period,
                    years,
                    responsible,
                    ambitions,
                    goals,
                    planned,
                    frameworks,
                    decisions,
                    assumptions,
                    moments,
                    Math.max(row.sequence(), sequence));
        }
    }
}
