package nl.grip.command.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.grip.bench.seed.Life;
import nl.grip.bench.seed.Seed;
import nl.grip.command.interventions.InterventionCommand.AddPartner;
import nl.grip.command.interventions.InterventionCommand.AssignLead;
import nl.grip.command.interventions.InterventionCommand.ChangePilotCapacity;
import nl.grip.command.interventions.InterventionCommand.ProposeIntervention;
import nl.grip.command.interventions.InterventionCommand.SetNextStep;
import nl.grip.command.interventions.InterventionCommand.StartPilot;
import nl.grip.command.interventions.InterventionCommand.SteerIntervention;
import nl.grip.command.interventions.InterventionCommand.StopIntervention;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PartnerJoined;
import nl.grip.events.InterventionEvent.PilotCapacityChanged;
import nl.grip.events.InterventionEvent.PilotStarted;
import org.junit.jupiter.api.Test;

/** What the bench fills a store with could have been asked for, event by event. */
class SeededLivesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void theRulesAllowEveryLife() {
        new Seed(1, 4000, 100).lives().forEach(SeededLivesTest::live);
        new Seed(2, 300, 100).lives().forEach(SeededLivesTest::live);
    }

    private static void live(Life life) {
        InterventionState state = new InterventionState.Unproposed();
        while (!life.isTold()) {
            var event = life.next();
            assertThat(InterventionDecider.decide(state, asked(event), TODAY)).containsExactly(event);
            state = InterventionState.evolve(state, event);
        }
    }

    private static InterventionCommand asked(InterventionEvent event) {
        return switch (event) {
            case InterventionProposed(var id, var on, var description, var nextStep, var lead, var partners) ->
                new ProposeIntervention(id, on, description, nextStep, lead, partners);
            case NextStepSet(var id, var on, var nextStep) -> new SetNextStep(id, on, nextStep);
            case LeadAssigned(var id, var on, var lead) -> new AssignLead(id, on, lead);
            case PartnerJoined(var id, var on, var partner) -> new AddPartner(id, on, partner);
            case PilotStarted(var id, var on, var plannedEnd, var scope, var capacity) ->
                new StartPilot(id, on, plannedEnd, scope, capacity);
            case PilotCapacityChanged(var id, var on, var capacity) -> new ChangePilotCapacity(id, on, capacity);
            case InterventionSteered(var id, var on, var decision, var change) ->
                new SteerIntervention(id, on, decision, change);
            case InterventionStopped(var id, var on, var decision, var reason, var successor) ->
                new StopIntervention(id, on, decision, reason, successor);
            default -> throw new AssertionError("the seed tells nothing else, but has " + event);
        };
    }
}
