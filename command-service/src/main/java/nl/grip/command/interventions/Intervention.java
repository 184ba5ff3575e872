package nl.grip.command.interventions;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.LocalDate;
import nl.grip.command.Today;
import nl.grip.command.interventions.InterventionCommand.AccelerateIntervention;
import nl.grip.command.interventions.InterventionCommand.AddPartner;
import nl.grip.command.interventions.InterventionCommand.AssignLead;
import nl.grip.command.interventions.InterventionCommand.ChangePilotCapacity;
import nl.grip.command.interventions.InterventionCommand.EmbedStructurally;
import nl.grip.command.interventions.InterventionCommand.EvaluateIntervention;
import nl.grip.command.interventions.InterventionCommand.ExpandPilotScope;
import nl.grip.command.interventions.InterventionCommand.ExtendPilot;
import nl.grip.command.interventions.InterventionCommand.LapseEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.MeetEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.NameFunding;
import nl.grip.command.interventions.InterventionCommand.NamePredecessor;
import nl.grip.command.interventions.InterventionCommand.PlanEvaluation;
import nl.grip.command.interventions.InterventionCommand.ProposeIntervention;
import nl.grip.command.interventions.InterventionCommand.RemovePartner;
import nl.grip.command.interventions.InterventionCommand.ReopenIntervention;
import nl.grip.command.interventions.InterventionCommand.ReviseDescription;
import nl.grip.command.interventions.InterventionCommand.RollOutIntervention;
import nl.grip.command.interventions.InterventionCommand.SetEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.SetNextStep;
import nl.grip.command.interventions.InterventionCommand.SignAgreement;
import nl.grip.command.interventions.InterventionCommand.StartPilot;
import nl.grip.command.interventions.InterventionCommand.SteerIntervention;
import nl.grip.command.interventions.InterventionCommand.StopIntervention;
import nl.grip.command.interventions.InterventionCommand.TieIndicator;
import nl.grip.command.interventions.InterventionCommand.UntieIndicator;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Where Axon meets the rules: commands go to {@link InterventionDecider}, events to {@link InterventionState}. */
@Aggregate
class Intervention {

    @AggregateIdentifier
    private @Nullable InterventionId id;

    private InterventionState state = new InterventionState.Unproposed();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(ReviseDescription command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(SetNextStep command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(AssignLead command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(AddPartner command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(RemovePartner command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(SignAgreement command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(TieIndicator command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(UntieIndicator command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(StartPilot command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(ExpandPilotScope command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(ChangePilotCapacity command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(ExtendPilot command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(PlanEvaluation command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(EvaluateIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(SteerIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(AccelerateIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(RollOutIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(SetEmbeddingCondition command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(MeetEmbeddingCondition command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(LapseEmbeddingCondition command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(NameFunding command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(EmbedStructurally command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(
            StopIntervention command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            KnownInterventions interventions) {
        interventions.mustKnowSuccessor(command);
        record(command, today);
    }

    @CommandHandler
    void handle(ReopenIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    @CommandHandler
    void handle(NamePredecessor command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        record(command, today);
    }

    private void record(InterventionCommand command, LocalDate today) {
        InterventionDecider.decide(state, command, today).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(InterventionEvent event) {
        id = event.interventionId();
        state = InterventionState.evolve(state, event);
    }
}
