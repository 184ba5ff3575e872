package nl.grip.command.interventions;

import static nl.grip.command.interventions.Examples.DECISION;
import static nl.grip.command.interventions.Examples.EMBEDDED;
import static nl.grip.command.interventions.Examples.END;
import static nl.grip.command.interventions.Examples.EVALUATED;
import static nl.grip.command.interventions.Examples.FUNDED_AT_EMBEDDING;
import static nl.grip.command.interventions.Examples.ID;
import static nl.grip.command.interventions.Examples.INCIDENTAL;
import static nl.grip.command.interventions.Examples.NEW_YEAR;
import static nl.grip.command.interventions.Examples.OTHER;
import static nl.grip.command.interventions.Examples.PILOT_STARTED;
import static nl.grip.command.interventions.Examples.PROPOSAL;
import static nl.grip.command.interventions.Examples.PROPOSED;
import static nl.grip.command.interventions.Examples.REFERRALS;
import static nl.grip.command.interventions.Examples.REOPENED;
import static nl.grip.command.interventions.Examples.START;
import static nl.grip.command.interventions.Examples.STOPPED;
import static nl.grip.command.interventions.Examples.STRUCTURAL;
import static nl.grip.command.interventions.Examples.VILLAGE;
import static nl.grip.command.interventions.InterventionFixture.TODAY;
import static nl.grip.command.interventions.InterventionRule.ALREADY_EMBEDDED;
import static nl.grip.command.interventions.InterventionRule.INTERVENTION_STOPPED;
import static nl.grip.command.interventions.InterventionRule.NOT_STOPPED;
import static nl.grip.command.interventions.InterventionRule.OWN_SUCCESSOR;
import static nl.grip.command.interventions.InterventionRule.REOPENED_BEFORE_STOP;
import static nl.grip.command.interventions.InterventionRule.UNKNOWN_SUCCESSOR;

import java.util.List;
import nl.grip.command.interventions.InterventionCommand.AddPartner;
import nl.grip.command.interventions.InterventionCommand.AssignLead;
import nl.grip.command.interventions.InterventionCommand.EmbedStructurally;
import nl.grip.command.interventions.InterventionCommand.NameFunding;
import nl.grip.command.interventions.InterventionCommand.NamePredecessor;
import nl.grip.command.interventions.InterventionCommand.ReopenIntervention;
import nl.grip.command.interventions.InterventionCommand.SetNextStep;
import nl.grip.command.interventions.InterventionCommand.StartPilot;
import nl.grip.command.interventions.InterventionCommand.StopIntervention;
import nl.grip.command.interventions.InterventionCommand.TieIndicator;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.PredecessorNamed;
import nl.grip.events.InterventionId;
import org.junit.jupiter.api.Test;

class StopTest {

    private static final StopIntervention STOP =
            new StopIntervention(ID, NEW_YEAR, DECISION, "Iets anders helpt beter", null);
    private static final ReopenIntervention REOPEN = new ReopenIntervention(ID, NEW_YEAR, DECISION, "Toch niet");

    private final InterventionFixture intervention = new InterventionFixture(OTHER, ID);

    @Test
    void isStoppedAtAnyPointBeforeItIsEmbedded() {
        intervention.given(PROPOSED).when(STOP).expectEvents(STOPPED);
        intervention.given(PROPOSED, PILOT_STARTED).when(STOP).expectEvents(STOPPED);
        intervention.given(PROPOSED, PILOT_STARTED, EVALUATED).when(STOP).expectEvents(STOPPED);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, EMBEDDED)
                .when(STOP)
                .expectRefusal(ALREADY_EMBEDDED);
    }

    @Test
    void mayNameItsSuccessor() {
        intervention
                .given(PROPOSED)
                .when(stopFor(OTHER))
                .expectEvents(new InterventionStopped(ID, NEW_YEAR, DECISION, "Vervangen", OTHER));
        intervention.given(PROPOSED).when(stopFor(ID)).expectRefusal(OWN_SUCCESSOR);
        new InterventionFixture().given(PROPOSED).when(stopFor(OTHER)).expectRefusal(UNKNOWN_SUCCESSOR);
    }

    @Test
    void stoppingTwiceIsNoNewsButOtherwiseRefused() {
        intervention.given(PROPOSED, STOPPED).when(STOP).expectNoEvents();
        intervention.given(PROPOSED, STOPPED).when(stopFor(OTHER)).expectRefusal(INTERVENTION_STOPPED, NEW_YEAR);
    }

    @Test
    void nothingButReopeningChangesAStoppedIntervention() {
        List.of(
                        new SetNextStep(ID, TODAY, "Verder"),
                        new AssignLead(ID, TODAY, "Iemand anders"),
                        new AddPartner(ID, TODAY, "GGD Twente"),
                        new TieIndicator(ID, TODAY, REFERRALS),
                        new StartPilot(ID, TODAY, TODAY.plusYears(1), VILLAGE, null),
                        new NameFunding(ID, TODAY, STRUCTURAL),
                        new EmbedStructurally(ID, TODAY, DECISION, null))
                .forEach(command -> intervention
                        .given(PROPOSED, STOPPED)
                        .when(command)
                        .expectRefusal(INTERVENTION_STOPPED, NEW_YEAR));
        intervention.given(PROPOSED, STOPPED).when(REOPEN).expectEvents(REOPENED);
    }

    @Test
    void reopeningBringsItBackToWhereItWasLeft() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, STOPPED, REOPENED)
                .when(new EmbedStructurally(ID, NEW_YEAR, DECISION, INCIDENTAL))
                .expectEvents(FUNDED_AT_EMBEDDING, EMBEDDED);
        intervention
                .given(PROPOSED, STOPPED, REOPENED)
                .when(new StartPilot(ID, START, END, VILLAGE, 80))
                .expectEvents(PILOT_STARTED);
    }

    @Test
    void onlyAStoppedInterventionIsReopened() {
        intervention.given(PROPOSED).when(REOPEN).expectRefusal(NOT_STOPPED);
        intervention.given(PROPOSED, STOPPED, REOPENED).when(REOPEN).expectNoEvents();
        intervention
                .given(PROPOSED, STOPPED)
                .when(new ReopenIntervention(ID, NEW_YEAR.minusDays(1), DECISION, "Toch niet"))
                .expectRefusal(REOPENED_BEFORE_STOP, NEW_YEAR);
    }

    @Test
    void aReopenedInterventionIsStoppedAgain() {
        intervention.given(PROPOSED, STOPPED, REOPENED).when(STOP).expectEvents(STOPPED);
    }

    @Test
    void takesTheEarliestPlaceItCanOfOneThatWasStopped() {
        var named = new PredecessorNamed(ID, NEW_YEAR, OTHER);
        intervention
                .given(PROPOSED)
                .when(new NamePredecessor(ID, NEW_YEAR, OTHER))
                .expectEvents(named);
        intervention
                .given(PROPOSED, named)
                .when(new NamePredecessor(ID, NEW_YEAR, OTHER))
                .expectNoEvents();
        intervention
                .given(PROPOSED)
                .when(new NamePredecessor(ID, PROPOSAL.minusYears(1), OTHER))
                .expectEvents(new PredecessorNamed(ID, PROPOSAL, OTHER));
        intervention
                .given(PROPOSED, STOPPED)
                .when(new NamePredecessor(ID, NEW_YEAR, OTHER))
                .expectNoEvents();
    }

    private static StopIntervention stopFor(InterventionId successor) {
        return new StopIntervention(ID, NEW_YEAR, DECISION, "Vervangen", successor);
    }
}
