package nl.grip.command.interventions;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.LocalDate;
import nl.grip.command.Outcome;
import nl.grip.command.Today;
import nl.grip.command.interventions.InterventionCommand.AccelerateIntervention;
import nl.grip.command.interventions.InterventionCommand.AddPartner;
import nl.grip.command.interventions.InterventionCommand.AssignLead;
import nl.grip.command.interventions.InterventionCommand.ChangePilotCapacity;
import nl.grip.command.interventions.InterventionCommand.EmbedStructurally;
import nl.grip.command.interventions.InterventionCommand.EvaluateIntervention;
import nl.grip.command.interventions.InterventionCommand.ExpandPilotScope;
import nl.grip.command.interventions.InterventionCommand.ExtendPilot;
import nl.grip.command.interventions.InterventionCommand.FundStructurally;
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
import nl.grip.command.store.AggregateCache;
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
@Aggregate(cache = AggregateCache.NAME)
class Intervention {

    @AggregateIdentifier
    private @Nullable InterventionId id;

    private InterventionState state = new InterventionState.Unproposed();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome handle(ProposeIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(ReviseDescription command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(SetNextStep command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(AssignLead command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(AddPartner command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(RemovePartner command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(SignAgreement command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(TieIndicator command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(UntieIndicator command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(StartPilot command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(ExpandPilotScope command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(ChangePilotCapacity command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(ExtendPilot command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(PlanEvaluation command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(EvaluateIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(SteerIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(AccelerateIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(RollOutIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(SetEmbeddingCondition command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(MeetEmbeddingCondition command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(
            LapseEmbeddingCondition command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(
            NameFunding command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            FundingLines lines) {
        return record(command, today, () -> lines.mustBear(command.funding()));
    }

    @CommandHandler
    Outcome handle(
            EmbedStructurally command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            FundingLines lines) {
        return record(command, today, () -> lines.mustBear(command.funding()));
    }

    @CommandHandler
    Outcome handle(FundStructurally command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(
            StopIntervention command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            KnownInterventions interventions) {
        interventions.mustKnowSuccessor(command);
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(ReopenIntervention command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(NamePredecessor command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    private Outcome record(InterventionCommand command, LocalDate today) {
        return record(command, today, () -> {});
    }

    /** @param check what else must hold of a command that is news */
    private Outcome record(InterventionCommand command, LocalDate today, Runnable check) {
        var facts = InterventionDecider.decide(state, command, today);
        if (!facts.isEmpty()) {
            check.run();
        }
        facts.forEach(AggregateLifecycle::apply);
        return new Outcome(AggregateLifecycle.getVersion(), !facts.isEmpty());
    }

    @EventSourcingHandler
    void on(InterventionEvent event) {
        id = event.interventionId();
        state = InterventionState.evolve(state, event);
    }
}
