package nl.grip.command.programmes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.InterventionId;
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

/** What holds of a programme: since when it is there, its years, and about each thing in it what was told last. */
record Known(ProgrammeEstablished established, Period period, Map<Object, ProgrammeEvent> latest) {

    /** A thing that is told about, by its name among those of its kind. */
    private record Named(Class<? extends ProgrammeEvent> kind, Object name) {}

    Known {
        latest = Map.copyOf(latest);
    }

    Known and(ProgrammeEvent event, Period years) {
        var more = new HashMap<>(latest);
        more.put(about(event), event);
        return new Known(established, years, more);
    }

    LocalDate establishedOn() {
        return established.effectiveOn();
    }

    /** Whether the event would tell nothing that does not hold already. */
    boolean says(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEstablished again -> again.equals(established);
            case ProgrammePeriodChanged changed -> changed.period().equals(period);
            default -> {
                var last = latest.get(about(event));
                yield last != null && told(event).equals(told(last));
            }
        };
    }

    Optional<AmbitionAdopted> ambition(Code code) {
        return last(AmbitionAdopted.class, AmbitionAdopted.class, code);
    }

    /** The goal as it is strived for. */
    Optional<GoalSet> goal(Code code) {
        return last(GoalSet.class, GoalSet.class, code);
    }

    /** The intervention as it is planned. */
    Optional<InterventionPlanned> planned(InterventionId id) {
        return last(InterventionPlanned.class, InterventionPlanned.class, id);
    }

    /** Every year in which anything is planned. */
    Stream<Integer> plannedYears() {
        return latest.values().stream()
                .filter(InterventionPlanned.class::isInstance)
                .flatMap(event -> ((InterventionPlanned) event).years().stream())
                .distinct()
                .sorted();
    }

    /** The decision by which the policy framework holds. */
    Optional<DecisionTaken> framework(Code code) {
        return last(DecisionTaken.class, DecisionTaken.class, code);
    }

    Optional<AssumptionMade> made(Code assumption) {
        return last(AssumptionMade.class, AssumptionMade.class, assumption);
    }

    /** How the assumption came not to hold, where it does not. */
    Optional<AssumptionBroken> broken(Code assumption) {
        return last(AssumptionBroken.class, AssumptionBroken.class, assumption);
    }

    /** How the assumption came to hold again, where it was broken before. */
    Optional<AssumptionRestored> restored(Code assumption) {
        return last(AssumptionRestored.class, AssumptionBroken.class, assumption);
    }

    Optional<ReportingMomentNamed> moment(Code code) {
        return last(ReportingMomentNamed.class, ReportingMomentNamed.class, code);
    }

    private <T extends ProgrammeEvent> Optional<T> last(
            Class<T> type, Class<? extends ProgrammeEvent> kind, Object name) {
        return Optional.ofNullable(latest.get(new Named(kind, name)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** What ends or undoes something is about the same thing. */
    private static Named about(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEstablished established -> new Named(ProgrammeEstablished.class, established.programmeId());
            case ProgrammePeriodChanged changed -> new Named(ProgrammePeriodChanged.class, changed.programmeId());
            case ResponsibleAssigned assigned -> new Named(ResponsibleAssigned.class, assigned.responsibility());
            case AmbitionAdopted adopted -> new Named(AmbitionAdopted.class, adopted.ambition());
            case GoalSet set -> new Named(GoalSet.class, set.goal());
            case GoalDropped dropped -> new Named(GoalSet.class, dropped.goal());
            case InterventionPlanned planned -> new Named(InterventionPlanned.class, planned.interventionId());
            case InterventionUnplanned unplanned -> new Named(InterventionPlanned.class, unplanned.interventionId());
            case DecisionTaken taken ->
                new Named(DecisionTaken.class, taken.framework() == null ? taken : taken.framework());
            case AssumptionMade made -> new Named(AssumptionMade.class, made.assumption());
            case AssumptionBroken broken -> new Named(AssumptionBroken.class, broken.assumption());
            case AssumptionRestored restored -> new Named(AssumptionBroken.class, restored.assumption());
            case ReportingMomentNamed named -> new Named(ReportingMomentNamed.class, named.moment());
        };
    }

    /** What must differ to be news. What goes on as it was does so from whichever day it is said again. */
    private static Object told(ProgrammeEvent event) {
        return switch (event) {
            case ResponsibleAssigned assigned -> assigned.holder();
            case GoalSet set -> List.of(set.ambition(), set.text());
            case InterventionPlanned planned -> List.of(planned.ambition(), planned.years());
            default -> event;
        };
    }
}
