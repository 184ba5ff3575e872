package nl.grip.command.interventions;

import static nl.grip.command.interventions.Examples.DECISION;
import static nl.grip.command.interventions.Examples.EMBEDDED;
import static nl.grip.command.interventions.Examples.END;
import static nl.grip.command.interventions.Examples.EVALUATED;
import static nl.grip.command.interventions.Examples.EVALUATION;
import static nl.grip.command.interventions.Examples.EVERYWHERE;
import static nl.grip.command.interventions.Examples.ID;
import static nl.grip.command.interventions.Examples.NEW_YEAR;
import static nl.grip.command.interventions.Examples.PILOT_STARTED;
import static nl.grip.command.interventions.Examples.PROPOSED;
import static nl.grip.command.interventions.Examples.START;
import static nl.grip.command.interventions.Examples.VILLAGE;
import static nl.grip.command.interventions.Examples.VILLAGES;
import static nl.grip.command.interventions.Examples.scope;
import static nl.grip.command.interventions.InterventionRule.ALREADY_EMBEDDED;
import static nl.grip.command.interventions.InterventionRule.CAPACITY_BELOW_ONE;
import static nl.grip.command.interventions.InterventionRule.EFFECTIVE_BEFORE_PILOT;
import static nl.grip.command.interventions.InterventionRule.EXTENSION_NOT_LATER;
import static nl.grip.command.interventions.InterventionRule.NOT_EVALUATED;
import static nl.grip.command.interventions.InterventionRule.PILOT_ALREADY_STARTED;
import static nl.grip.command.interventions.InterventionRule.PILOT_ENDED;
import static nl.grip.command.interventions.InterventionRule.PILOT_ENDS_BEFORE_IT_BEGINS;
import static nl.grip.command.interventions.InterventionRule.PILOT_NOT_STARTED;
import static nl.grip.command.interventions.InterventionRule.SCOPE_NOT_WIDER;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.interventions.InterventionCommand.AccelerateIntervention;
import nl.grip.command.interventions.InterventionCommand.ChangePilotCapacity;
import nl.grip.command.interventions.InterventionCommand.ExpandPilotScope;
import nl.grip.command.interventions.InterventionCommand.ExtendPilot;
import nl.grip.command.interventions.InterventionCommand.PlanEvaluation;
import nl.grip.command.interventions.InterventionCommand.RollOutIntervention;
import nl.grip.command.interventions.InterventionCommand.StartPilot;
import nl.grip.command.interventions.InterventionCommand.SteerIntervention;
import nl.grip.command.interventions.InterventionCommand.StopIntervention;
import nl.grip.events.InterventionEvent.InterventionAccelerated;
import nl.grip.events.InterventionEvent.InterventionRolledOut;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.PilotCapacityChanged;
import nl.grip.events.InterventionEvent.PilotExtended;
import nl.grip.events.InterventionEvent.PilotScopeExpanded;
import org.junit.jupiter.api.Test;

class PilotTest {

    private static final StartPilot START_PILOT = new StartPilot(ID, START, END, VILLAGE, 80);
    private static final LocalDate YEAR_LATER = END.plusYears(1);
    private static final PilotExtended EXTENDED =
            new PilotExtended(ID, EVALUATION, YEAR_LATER, DECISION, "Langer meten");

    private final InterventionFixture intervention = new InterventionFixture();

    @Test
    void aPilotStartsOnce() {
        intervention.given(PROPOSED).when(START_PILOT).expectEvents(PILOT_STARTED);
        intervention.given(PROPOSED, PILOT_STARTED).when(START_PILOT).expectNoEvents();
        var again = new StartPilot(ID, NEW_YEAR, NEW_YEAR.plusYears(1), VILLAGE, null);
        intervention.given(PROPOSED, PILOT_STARTED).when(again).expectRefusal(PILOT_ALREADY_STARTED);
        intervention.given(PROPOSED, PILOT_STARTED, EVALUATED).when(again).expectRefusal(PILOT_ALREADY_STARTED);
    }

    @Test
    void aPilotEndsAfterItStarts() {
        intervention
                .given(PROPOSED)
                .when(new StartPilot(ID, START, START, VILLAGE, null))
                .expectRefusal(PILOT_ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void aPilotHasRoomForOneAtLeast() {
        intervention
                .given(PROPOSED)
                .when(new StartPilot(ID, START, END, VILLAGE, 0))
                .expectRefusal(CAPACITY_BELOW_ONE);
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(new ChangePilotCapacity(ID, NEW_YEAR, 0))
                .expectRefusal(CAPACITY_BELOW_ONE);
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(new ChangePilotCapacity(ID, NEW_YEAR, 120))
                .expectEvents(new PilotCapacityChanged(ID, NEW_YEAR, 120));
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(new ChangePilotCapacity(ID, NEW_YEAR, 80))
                .expectNoEvents();
    }

    @Test
    void whatChangesAPilotNeedsOne() {
        List.of(
                        new ChangePilotCapacity(ID, NEW_YEAR, 100),
                        new ExpandPilotScope(ID, NEW_YEAR, VILLAGES),
                        new ExtendPilot(ID, NEW_YEAR, YEAR_LATER, DECISION, "Langer meten"),
                        new SteerIntervention(ID, NEW_YEAR, DECISION, "Anders"),
                        new AccelerateIntervention(ID, NEW_YEAR, DECISION, "Sneller"),
                        new PlanEvaluation(ID, NEW_YEAR, YEAR_LATER, "Werkt het?"))
                .forEach(command -> {
                    intervention.given(PROPOSED).when(command).expectRefusal(PILOT_NOT_STARTED);
                    intervention
                            .given(PROPOSED, PILOT_STARTED, EVALUATED, EMBEDDED)
                            .when(command)
                            .expectRefusal(ALREADY_EMBEDDED);
                });
    }

    @Test
    void nothingChangesAPilotBeforeItStarted() {
        var before = START.minusDays(1);
        List.of(
                        new ChangePilotCapacity(ID, before, 100),
                        new ExpandPilotScope(ID, before, VILLAGES),
                        new ExtendPilot(ID, before, YEAR_LATER, DECISION, "Langer meten"),
                        new SteerIntervention(ID, before, DECISION, "Anders"),
                        new AccelerateIntervention(ID, before, DECISION, "Sneller"),
                        new StopIntervention(ID, before, DECISION, "Klaar", null))
                .forEach(command -> intervention
                        .given(PROPOSED, PILOT_STARTED)
                        .when(command)
                        .expectRefusal(EFFECTIVE_BEFORE_PILOT, before, START));
    }

    @Test
    void aScopeOnlyGrows() {
        var expanded = new PilotScopeExpanded(ID, NEW_YEAR, VILLAGES);
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(new ExpandPilotScope(ID, NEW_YEAR, VILLAGES))
                .expectEvents(expanded);
        intervention
                .given(PROPOSED, PILOT_STARTED, expanded)
                .when(new ExpandPilotScope(ID, NEW_YEAR, VILLAGES))
                .expectNoEvents();
        List.of(VILLAGE, scope("BU01830009"), scope("BU01830000", "BU01830009"))
                .forEach(narrower -> intervention
                        .given(PROPOSED, PILOT_STARTED, expanded)
                        .when(new ExpandPilotScope(ID, NEW_YEAR, narrower))
                        .expectRefusal(SCOPE_NOT_WIDER));
    }

    @Test
    void aPilotIsExtendedBeforeItEnds() {
        intervention.given(PROPOSED, PILOT_STARTED).when(extendOn(EVALUATION)).expectEvents(EXTENDED);
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(extendOn(END))
                .expectEvents(new PilotExtended(ID, END, YEAR_LATER, DECISION, "Langer meten"));
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(extendOn(END.plusDays(1)))
                .expectRefusal(PILOT_ENDED, END);
    }

    @Test
    void anEvaluatedPilotIsExtendedAlsoAfterItEnded() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED)
                .when(extendOn(END.plusDays(1)))
                .expectEvents(new PilotExtended(ID, END.plusDays(1), YEAR_LATER, DECISION, "Langer meten"));
    }

    @Test
    void anExtensionEndsLater() {
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(new ExtendPilot(ID, EVALUATION, END, DECISION, "Langer meten"))
                .expectRefusal(EXTENSION_NOT_LATER, END);
        intervention
                .given(PROPOSED, PILOT_STARTED, EXTENDED)
                .when(new ExtendPilot(ID, NEW_YEAR, YEAR_LATER.minusDays(1), DECISION, "Langer meten"))
                .expectRefusal(EXTENSION_NOT_LATER, YEAR_LATER);
        intervention
                .given(PROPOSED, PILOT_STARTED, EXTENDED)
                .when(extendOn(EVALUATION))
                .expectNoEvents();
    }

    @Test
    void aPilotIsSteeredAndAcceleratedByDecision() {
        var steered = new InterventionSteered(ID, NEW_YEAR, DECISION, "Anders");
        var steer = new SteerIntervention(ID, NEW_YEAR, DECISION, "Anders");
        intervention.given(PROPOSED, PILOT_STARTED).when(steer).expectEvents(steered);
        intervention.given(PROPOSED, PILOT_STARTED, EVALUATED).when(steer).expectEvents(steered);
        intervention.given(PROPOSED, PILOT_STARTED, steered).when(steer).expectNoEvents();
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(new AccelerateIntervention(ID, NEW_YEAR, DECISION, "Sneller"))
                .expectEvents(new InterventionAccelerated(ID, NEW_YEAR, DECISION, "Sneller"));
    }

    @Test
    void onlyWhatWasEvaluatedIsRolledOut() {
        var rollOut = new RollOutIntervention(ID, NEW_YEAR, DECISION, EVERYWHERE);
        var rolledOut = new InterventionRolledOut(ID, NEW_YEAR, DECISION, EVERYWHERE);
        intervention.given(PROPOSED).when(rollOut).expectRefusal(NOT_EVALUATED);
        intervention.given(PROPOSED, PILOT_STARTED).when(rollOut).expectRefusal(NOT_EVALUATED);
        intervention.given(PROPOSED, PILOT_STARTED, EVALUATED).when(rollOut).expectEvents(rolledOut);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, rolledOut)
                .when(rollOut)
                .expectNoEvents();
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, rolledOut)
                .when(new RollOutIntervention(ID, NEW_YEAR, DECISION, VILLAGES))
                .expectRefusal(SCOPE_NOT_WIDER);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, EMBEDDED)
                .when(rollOut)
                .expectRefusal(ALREADY_EMBEDDED);
    }

    private static ExtendPilot extendOn(LocalDate day) {
        return new ExtendPilot(ID, day, YEAR_LATER, DECISION, "Langer meten");
    }
}
