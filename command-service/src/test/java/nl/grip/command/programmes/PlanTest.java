package nl.grip.command.programmes;

import static nl.grip.command.programmes.Examples.ADOPTED;
import static nl.grip.command.programmes.Examples.BEGIN;
import static nl.grip.command.programmes.Examples.DECISION;
import static nl.grip.command.programmes.Examples.ESTABLISHED;
import static nl.grip.command.programmes.Examples.FEWER;
import static nl.grip.command.programmes.Examples.GOAL_DROPPED;
import static nl.grip.command.programmes.Examples.GOAL_SET;
import static nl.grip.command.programmes.Examples.ID;
import static nl.grip.command.programmes.Examples.LATER;
import static nl.grip.command.programmes.Examples.LENGTHENED;
import static nl.grip.command.programmes.Examples.NEARBY;
import static nl.grip.command.programmes.Examples.OTHER;
import static nl.grip.command.programmes.Examples.PLANNED;
import static nl.grip.command.programmes.Examples.PRACTICE;
import static nl.grip.command.programmes.Examples.STILL_LATER;
import static nl.grip.command.programmes.Examples.UNPLANNED;
import static nl.grip.command.programmes.Examples.years;
import static nl.grip.command.programmes.ProgrammeRule.AMBITION_ALREADY_ADOPTED;
import static nl.grip.command.programmes.ProgrammeRule.AMBITION_NOT_ADOPTED;
import static nl.grip.command.programmes.ProgrammeRule.GOAL_DROPPED_BEFORE_SET;
import static nl.grip.command.programmes.ProgrammeRule.GOAL_NOT_SET;
import static nl.grip.command.programmes.ProgrammeRule.INTERVENTION_NOT_PLANNED;
import static nl.grip.command.programmes.ProgrammeRule.INTERVENTION_REMOVED_BEFORE_PLANNED;
import static nl.grip.command.programmes.ProgrammeRule.PERIOD_WITHOUT_PLANNED_YEARS;
import static nl.grip.command.programmes.ProgrammeRule.PLANNED_INTERVENTION_UNKNOWN;
import static nl.grip.command.programmes.ProgrammeRule.PLANNED_IN_NO_YEAR;
import static nl.grip.command.programmes.ProgrammeRule.PLANNED_YEAR_NAMED_TWICE;
import static nl.grip.command.programmes.ProgrammeRule.PLANNED_YEAR_OUTSIDE_PERIOD;

import java.util.List;
import nl.grip.command.programmes.ProgrammeCommand.AdoptAmbition;
import nl.grip.command.programmes.ProgrammeCommand.ChangeProgrammePeriod;
import nl.grip.command.programmes.ProgrammeCommand.DropGoal;
import nl.grip.command.programmes.ProgrammeCommand.PlanIntervention;
import nl.grip.command.programmes.ProgrammeCommand.SetGoal;
import nl.grip.command.programmes.ProgrammeCommand.UnplanIntervention;
import nl.grip.events.Code;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import org.junit.jupiter.api.Test;

class PlanTest {

    private final ProgrammeFixture programme = new ProgrammeFixture(PRACTICE);

    @Test
    void anAmbitionIsAdoptedOnce() {
        var adopt = new AdoptAmbition(ID, BEGIN, NEARBY, "Zorg meer nabij");
        programme.given(ESTABLISHED).when(adopt).expectEvents(ADOPTED);
        programme.given(ESTABLISHED, ADOPTED).when(adopt).expectNoEvents();
        programme
                .given(ESTABLISHED, ADOPTED)
                .when(new AdoptAmbition(ID, BEGIN, NEARBY, "Iets anders"))
                .expectRefusal(AMBITION_ALREADY_ADOPTED, NEARBY, BEGIN);
    }

    @Test
    void aGoalStandsUnderAnAmbitionThatIsThere() {
        var set = new SetGoal(ID, LATER, FEWER, NEARBY, "Minder verwijzingen");
        programme.given(ESTABLISHED).when(set).expectRefusal(AMBITION_NOT_ADOPTED, NEARBY);
        programme.given(ESTABLISHED, ADOPTED).when(set).expectEvents(GOAL_SET);
    }

    @Test
    void aGoalSetAgainIsPutDifferently() {
        programme
                .given(ESTABLISHED, ADOPTED, GOAL_SET)
                .when(new SetGoal(ID, STILL_LATER, FEWER, NEARBY, "Minder verwijzingen"))
                .expectNoEvents();
        programme
                .given(ESTABLISHED, ADOPTED, GOAL_SET)
                .when(new SetGoal(ID, STILL_LATER, FEWER, NEARBY, "Veel minder"))
                .expectEvents(new GoalSet(ID, STILL_LATER, FEWER, NEARBY, "Veel minder"));
    }

    @Test
    void onlyAGoalThatIsStrivedForIsDropped() {
        var drop = new DropGoal(ID, STILL_LATER, FEWER, "Gehaald");
        programme.given(ESTABLISHED, ADOPTED).when(drop).expectRefusal(GOAL_NOT_SET, FEWER);
        programme.given(ESTABLISHED, ADOPTED, GOAL_SET).when(drop).expectEvents(GOAL_DROPPED);
        programme.given(ESTABLISHED, ADOPTED, GOAL_SET, GOAL_DROPPED).when(drop).expectNoEvents();
        programme
                .given(ESTABLISHED, ADOPTED, GOAL_SET, GOAL_DROPPED)
                .when(new DropGoal(ID, STILL_LATER, FEWER, "Onhaalbaar"))
                .expectRefusal(GOAL_NOT_SET, FEWER);
        programme
                .given(ESTABLISHED, ADOPTED, GOAL_SET)
                .when(new DropGoal(ID, LATER.minusDays(1), FEWER, "Gehaald"))
                .expectRefusal(GOAL_DROPPED_BEFORE_SET, FEWER, LATER);
    }

    @Test
    void aDroppedGoalMayBeSetAgain() {
        programme
                .given(ESTABLISHED, ADOPTED, GOAL_SET, GOAL_DROPPED)
                .when(new SetGoal(ID, STILL_LATER, FEWER, NEARBY, "Minder verwijzingen"))
                .expectEvents(new GoalSet(ID, STILL_LATER, FEWER, NEARBY, "Minder verwijzingen"));
    }

    @Test
    void anInterventionIsPlannedUnderAnAmbitionInYears() {
        programme.given(ESTABLISHED, ADOPTED).when(plan(2020, 2019)).expectEvents(PLANNED);
        programme
                .given(ESTABLISHED, ADOPTED, PLANNED)
                .when(new PlanIntervention(ID, STILL_LATER, PRACTICE, NEARBY, List.of(2019, 2020)))
                .expectNoEvents();
        programme
                .given(ESTABLISHED, ADOPTED, PLANNED)
                .when(plan(2021))
                .expectEvents(new InterventionPlanned(ID, LATER, PRACTICE, NEARBY, List.of(2021)));
        programme.given(ESTABLISHED).when(plan(2020)).expectRefusal(AMBITION_NOT_ADOPTED, NEARBY);
    }

    @Test
    void anInterventionThatIsNotThereIsNotPlanned() {
        programme
                .given(ESTABLISHED, ADOPTED)
                .when(new PlanIntervention(ID, LATER, OTHER, NEARBY, List.of(2020)))
                .expectRefusal(PLANNED_INTERVENTION_UNKNOWN);
    }

    @Test
    void anInterventionIsPlannedOnceInEachYearAndInOneAtLeast() {
        programme.given(ESTABLISHED, ADOPTED).when(plan()).expectRefusal(PLANNED_IN_NO_YEAR);
        programme.given(ESTABLISHED, ADOPTED).when(plan(2020, 2020)).expectRefusal(PLANNED_YEAR_NAMED_TWICE);
    }

    @Test
    void whatIsPlannedLiesInTheProgrammesYears() {
        var from = ESTABLISHED.period().from();
        var until = ESTABLISHED.period().until();
        programme
                .given(ESTABLISHED, ADOPTED)
                .when(plan(2018))
                .expectRefusal(PLANNED_YEAR_OUTSIDE_PERIOD, 2018, from, until);
        programme
                .given(ESTABLISHED, ADOPTED)
                .when(plan(2022, 2023))
                .expectRefusal(PLANNED_YEAR_OUTSIDE_PERIOD, 2023, from, until);
        programme
                .given(ESTABLISHED, ADOPTED, LENGTHENED)
                .when(plan(2022, 2023))
                .expectEvents(new InterventionPlanned(ID, LATER, PRACTICE, NEARBY, List.of(2022, 2023)));
    }

    @Test
    void theProgrammesYearsKeepWhatIsPlanned() {
        var shorter = new ChangeProgrammePeriod(ID, LATER, years("2020-01-01", "2022-12-31"), DECISION);
        programme
                .given(ESTABLISHED, ADOPTED, PLANNED)
                .when(shorter)
                .expectRefusal(PERIOD_WITHOUT_PLANNED_YEARS, List.of(2019));
        programme
                .given(ESTABLISHED, ADOPTED, PLANNED, UNPLANNED)
                .when(shorter)
                .outcome()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void onlyAPlannedInterventionIsTakenOut() {
        var unplan = new UnplanIntervention(ID, STILL_LATER, PRACTICE, "Elders");
        programme.given(ESTABLISHED, ADOPTED).when(unplan).expectRefusal(INTERVENTION_NOT_PLANNED);
        programme.given(ESTABLISHED, ADOPTED, PLANNED).when(unplan).expectEvents(UNPLANNED);
        programme.given(ESTABLISHED, ADOPTED, PLANNED, UNPLANNED).when(unplan).expectNoEvents();
        programme
                .given(ESTABLISHED, ADOPTED, PLANNED)
                .when(new UnplanIntervention(ID, LATER.minusDays(1), PRACTICE, "Elders"))
                .expectRefusal(INTERVENTION_REMOVED_BEFORE_PLANNED, LATER);
    }

    @Test
    void namesOfDifferentKindsOfThingsMayBeAlike() {
        var alike = new Code("NABIJ");
        programme
                .given(ESTABLISHED, ADOPTED)
                .when(new SetGoal(ID, LATER, alike, NEARBY, "Zorg om de hoek"))
                .expectEvents(new GoalSet(ID, LATER, alike, NEARBY, "Zorg om de hoek"));
    }

    private static PlanIntervention plan(Integer... years) {
        return new PlanIntervention(ID, LATER, PRACTICE, NEARBY, List.of(years));
    }
}
