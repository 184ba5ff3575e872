package nl.grip.query.programmes;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.Shows;
import nl.grip.query.programmes.PlanTable.Ambition;
import nl.grip.query.programmes.PlanTable.Goal;
import nl.grip.query.programmes.PlanTable.Intervention;
import nl.grip.query.programmes.ProgrammeRow.Planned;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import org.jspecify.annotations.Nullable;

/** Makes the plan table out of the rows of a moment, in the order in which things were planned. */
final class PlanTableMaker {

    private final PlannedInterventionView interventionView;

    PlanTableMaker(PlannedInterventionView interventionView) {
        this.interventionView = interventionView;
    }

    /** @param year the interventions that were planned for this year; all of them where none is given */
    PlanTable table(Moment moment, ProgrammeId id, ProgrammeRow programme, @Nullable Integer year, Shows shows) {
        var keys = programme
                .planned(year)
                .map(one -> PlannedInterventionView.keyOf(one.interventionId()))
                .toList();
        var known = moment.rows(interventionView, keys).stream()
                .collect(toMap(one -> PlannedInterventionView.idOf(one.key()), KeyedRow::row));
        var ambitions = programme.ambitions().stream()
                .map(ambition -> new Ambition(
                        ambition.code().value(),
                        ambition.title(),
                        programme.goals().stream()
                                .filter(goal -> goal.ambition().equals(ambition.code()))
                                .map(goal -> new Goal(goal.code().value(), goal.text()))
                                .toList(),
                        programme
                                .planned(year)
                                .filter(one -> one.ambition().equals(ambition.code()))
                                .flatMap(one -> intervention(one, known))
                                .toList()))
                .toList();
        return new PlanTable(ProgrammeName.of(id, programme), shows, year, ambitions);
    }

    private static Stream<Intervention> intervention(
            Planned planned, Map<InterventionId, PlannedInterventionRow> known) {
        return Optional.ofNullable(known.get(planned.interventionId())).stream()
                .map(row -> new Intervention(
                        planned.interventionId().id(),
                        row.code(),
                        row.title(),
                        row.approach(),
                        row.nextStep(),
                        row.lead(),
                        planned.years(),
                        row.stoppedOn()));
    }
}
