package nl.grip.command.programmes;

import static nl.grip.command.programmes.ProgrammeRule.AMBITION_ALREADY_ADOPTED;
import static nl.grip.command.programmes.ProgrammeRule.AMBITION_NOT_ADOPTED;
import static nl.grip.command.programmes.ProgrammeRule.GOAL_DROPPED_BEFORE_SET;
import static nl.grip.command.programmes.ProgrammeRule.GOAL_NOT_SET;
import static nl.grip.command.programmes.ProgrammeRule.INTERVENTION_NOT_PLANNED;
import static nl.grip.command.programmes.ProgrammeRule.INTERVENTION_REMOVED_BEFORE_PLANNED;
import static nl.grip.command.programmes.ProgrammeRule.PERIOD_WITHOUT_PLANNED_YEARS;
import static nl.grip.command.programmes.ProgrammeRule.PLANNED_IN_NO_YEAR;
import static nl.grip.command.programmes.ProgrammeRule.PLANNED_YEAR_NAMED_TWICE;
import static nl.grip.command.programmes.ProgrammeRule.PLANNED_YEAR_OUTSIDE_PERIOD;

import java.util.Set;
import nl.grip.command.Refusal;
import nl.grip.command.programmes.ProgrammeCommand.AdoptAmbition;
import nl.grip.command.programmes.ProgrammeCommand.ChangeProgrammePeriod;
import nl.grip.command.programmes.ProgrammeCommand.DropGoal;
import nl.grip.command.programmes.ProgrammeCommand.PlanIntervention;
import nl.grip.command.programmes.ProgrammeCommand.SetGoal;
import nl.grip.command.programmes.ProgrammeCommand.UnplanIntervention;
import nl.grip.events.Code;
import nl.grip.events.Period;

/** What stands in the programme, under which ambition, and in which years. */
final class PlanRules {

    private PlanRules() {}

    static void mayBeAdopted(Known known, AdoptAmbition adopt) {
        known.ambition(adopt.ambition()).ifPresent(adopted -> {
            throw Refusal.because(AMBITION_ALREADY_ADOPTED, adopted.ambition(), adopted.effectiveOn());
        });
    }

    static void mayBeSet(Known known, SetGoal set) {
        mustBeAdopted(known, set.ambition());
    }

    static void mayBeDropped(Known known, DropGoal drop) {
        var set = known.goal(drop.goal()).orElseThrow(() -> Refusal.because(GOAL_NOT_SET, drop.goal()));
        if (drop.effectiveOn().isBefore(set.effectiveOn())) {
            throw Refusal.because(GOAL_DROPPED_BEFORE_SET, set.goal(), set.effectiveOn());
        }
    }

    static void mayBePlanned(Known known, PlanIntervention plan) {
        mustBeAdopted(known, plan.ambition());
        plan.years().stream()
                .filter(year -> !covers(known.period(), year))
                .findFirst()
                .ifPresent(outside -> {
                    throw Refusal.because(
                            PLANNED_YEAR_OUTSIDE_PERIOD,
                            outside,
                            known.period().from(),
                            known.period().until());
                });
    }

    static void namesItsYears(PlanIntervention plan) {
        if (plan.years().isEmpty()) {
            throw Refusal.because(PLANNED_IN_NO_YEAR);
        }
        if (Set.copyOf(plan.years()).size() < plan.years().size()) {
            throw Refusal.because(PLANNED_YEAR_NAMED_TWICE);
        }
    }

    static void mayBeUnplanned(Known known, UnplanIntervention unplan) {
        var planned =
                known.planned(unplan.interventionId()).orElseThrow(() -> Refusal.because(INTERVENTION_NOT_PLANNED));
        if (unplan.effectiveOn().isBefore(planned.effectiveOn())) {
            throw Refusal.because(INTERVENTION_REMOVED_BEFORE_PLANNED, planned.effectiveOn());
        }
    }

    static void mayCover(Known known, ChangeProgrammePeriod change) {
        var outside = known.plannedYears()
                .filter(year -> !covers(change.period(), year))
                .toList();
        if (!outside.isEmpty()) {
            throw Refusal.because(PERIOD_WITHOUT_PLANNED_YEARS, outside);
        }
    }

    private static void mustBeAdopted(Known known, Code ambition) {
        if (known.ambition(ambition).isEmpty()) {
            throw Refusal.because(AMBITION_NOT_ADOPTED, ambition);
        }
    }

    private static boolean covers(Period period, int year) {
        return period.from().getYear() <= year && year <= period.until().getYear();
    }
}
