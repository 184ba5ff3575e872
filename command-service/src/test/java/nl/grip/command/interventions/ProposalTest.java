package nl.grip.command.interventions;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.interventions.Examples.DESCRIPTION;
import static nl.grip.command.interventions.Examples.ID;
import static nl.grip.command.interventions.Examples.NEW_YEAR;
import static nl.grip.command.interventions.Examples.PILOT_STARTED;
import static nl.grip.command.interventions.Examples.PRACTICES;
import static nl.grip.command.interventions.Examples.PROPOSAL;
import static nl.grip.command.interventions.Examples.PROPOSED;
import static nl.grip.command.interventions.Examples.decidedOn;
import static nl.grip.command.interventions.Examples.description;
import static nl.grip.command.interventions.InterventionFixture.TODAY;
import static nl.grip.command.interventions.InterventionRule.ALREADY_PROPOSED;
import static nl.grip.command.interventions.InterventionRule.DECISION_BEFORE_PROPOSAL;
import static nl.grip.command.interventions.InterventionRule.EFFECTIVE_BEFORE_PROPOSAL;
import static nl.grip.command.interventions.InterventionRule.EFFECTIVE_IN_THE_FUTURE;
import static nl.grip.command.interventions.InterventionRule.PARTNER_NAMED_TWICE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.interventions.InterventionCommand.AssignLead;
import nl.grip.command.interventions.InterventionCommand.ProposeIntervention;
import nl.grip.command.interventions.InterventionCommand.ReviseDescription;
import nl.grip.command.interventions.InterventionCommand.SetNextStep;
import nl.grip.command.interventions.InterventionCommand.SteerIntervention;
import nl.grip.command.interventions.InterventionState.Unproposed;
import nl.grip.events.Decision;
import nl.grip.events.InterventionEvent.DescriptionRevised;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final ProposeIntervention PROPOSE =
            new ProposeIntervention(ID, PROPOSAL, DESCRIPTION, "Praktijken vragen", "Beleid", List.of(PRACTICES));

    private final InterventionFixture intervention = new InterventionFixture();

    @Test
    void anInterventionIsProposedOnce() {
        intervention.given().when(PROPOSE).expectEvents(PROPOSED);
        intervention.given(PROPOSED).when(PROPOSE).expectNoEvents();
        var otherwise = new ProposeIntervention(ID, PROPOSAL, description("Iets anders"), null, null, List.of());
        intervention.given(PROPOSED).when(otherwise).expectRefusal(ALREADY_PROPOSED);
    }

    @Test
    void nothingChangesWhatWasNeverProposed() {
        var setNextStep = new SetNextStep(ID, PROPOSAL, "Beginnen");
        intervention.given().when(setNextStep).outcome().expectException(AggregateNotFoundException.class);
        assertThatThrownBy(() -> InterventionDecider.decide(new Unproposed(), setNextStep, TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("not-proposed");
    }

    @Test
    void aPartnerStandsInAProposalOnce() {
        var twice = new ProposeIntervention(ID, PROPOSAL, DESCRIPTION, null, null, List.of(PRACTICES, PRACTICES));
        intervention.given().when(twice).expectRefusal(PARTNER_NAMED_TWICE);
    }

    @Test
    void aProposalIsToldAfterwards() {
        var tomorrow = new ProposeIntervention(ID, TODAY.plusDays(1), DESCRIPTION, null, null, List.of());
        intervention.given().when(tomorrow).expectRefusal(EFFECTIVE_IN_THE_FUTURE, TODAY.plusDays(1));
    }

    @Test
    void nothingTakesEffectBeforeTheProposal() {
        var before = PROPOSAL.minusDays(1);
        intervention
                .given(PROPOSED)
                .when(new SetNextStep(ID, before, "Beginnen"))
                .expectRefusal(EFFECTIVE_BEFORE_PROPOSAL, before, PROPOSAL);
        intervention
                .given(PROPOSED)
                .when(new SetNextStep(ID, PROPOSAL, "Beginnen"))
                .expectEvents(new NextStepSet(ID, PROPOSAL, "Beginnen"));
    }

    @Test
    void aDecisionLiesBetweenTheProposalAndToday() {
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(steer(decidedOn(TODAY.plusDays(1))))
                .expectRefusal(DECISION_IN_THE_FUTURE, TODAY.plusDays(1));
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(steer(decidedOn(PROPOSAL.minusDays(1))))
                .expectRefusal(DECISION_BEFORE_PROPOSAL, PROPOSAL.minusDays(1), PROPOSAL);
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(steer(decidedOn(TODAY)))
                .expectEvents(new InterventionSteered(ID, NEW_YEAR, decidedOn(TODAY), "Op afstand"));
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(steer(decidedOn(PROPOSAL)))
                .expectEvents(new InterventionSteered(ID, NEW_YEAR, decidedOn(PROPOSAL), "Op afstand"));
    }

    @Test
    void aPlanMayTakeEffectLater() {
        var later = TODAY.plusMonths(2);
        intervention
                .given(PROPOSED)
                .when(new AssignLead(ID, later, "Projectleider"))
                .expectEvents(new LeadAssigned(ID, later, "Projectleider"));
    }

    @Test
    void aDescriptionLeadOrNextStepIsReplacedByAnother() {
        var revised = new DescriptionRevised(ID, NEW_YEAR, description("Ruimer"), "Ook jongvolwassenen");
        intervention
                .given(PROPOSED)
                .when(new ReviseDescription(ID, NEW_YEAR, description("Ruimer"), "Ook jongvolwassenen"))
                .expectEvents(revised);
        intervention
                .given(PROPOSED, revised)
                .when(new ReviseDescription(ID, NEW_YEAR, DESCRIPTION, "Toch niet"))
                .expectEvents(new DescriptionRevised(ID, NEW_YEAR, DESCRIPTION, "Toch niet"));
    }

    @Test
    void whatHoldsAlreadyIsNoNews() {
        intervention
                .given(PROPOSED)
                .when(new ReviseDescription(ID, NEW_YEAR, DESCRIPTION, "Nog eens"))
                .expectNoEvents();
        intervention
                .given(PROPOSED)
                .when(new SetNextStep(ID, NEW_YEAR, "Praktijken vragen"))
                .expectNoEvents();
        intervention
                .given(PROPOSED)
                .when(new AssignLead(ID, NEW_YEAR, "Beleid"))
                .expectNoEvents();
    }

    private static SteerIntervention steer(Decision decision) {
        return new SteerIntervention(ID, NEW_YEAR, decision, "Op afstand");
    }
}
