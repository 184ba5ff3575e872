package nl.grip.command.programmes;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Instant;
import nl.grip.command.Now;
import nl.grip.command.Outcome;
import nl.grip.command.programmes.ProgrammeCommand.AdoptAmbition;
import nl.grip.command.programmes.ProgrammeCommand.AdoptPolicyFramework;
import nl.grip.command.programmes.ProgrammeCommand.AssignResponsible;
import nl.grip.command.programmes.ProgrammeCommand.BreakAssumption;
import nl.grip.command.programmes.ProgrammeCommand.ChangeProgrammePeriod;
import nl.grip.command.programmes.ProgrammeCommand.DropGoal;
import nl.grip.command.programmes.ProgrammeCommand.EstablishProgramme;
import nl.grip.command.programmes.ProgrammeCommand.MakeAssumption;
import nl.grip.command.programmes.ProgrammeCommand.NameReportingMoment;
import nl.grip.command.programmes.ProgrammeCommand.PlanIntervention;
import nl.grip.command.programmes.ProgrammeCommand.RecordDecision;
import nl.grip.command.programmes.ProgrammeCommand.RestoreAssumption;
import nl.grip.command.programmes.ProgrammeCommand.SetGoal;
import nl.grip.command.programmes.ProgrammeCommand.UnplanIntervention;
import nl.grip.command.store.AggregateCache;
import nl.grip.events.ProgrammeEvent;
import nl.grip.events.ProgrammeId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Where Axon meets the rules: commands go to {@link ProgrammeDecider}, events to {@link ProgrammeState}. */
@Aggregate(cache = AggregateCache.NAME)
class Programme {

    @AggregateIdentifier
    private @Nullable ProgrammeId id;

    private ProgrammeState state = new ProgrammeState.Unestablished();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome handle(EstablishProgramme command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(ChangeProgrammePeriod command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(AssignResponsible command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(AdoptAmbition command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(SetGoal command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(DropGoal command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(
            PlanIntervention command,
            @MetaDataValue(value = Now.KEY, required = true) Instant now,
            PlannableInterventions interventions) {
        interventions.mustKnow(command);
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(UnplanIntervention command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(AdoptPolicyFramework command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(RecordDecision command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(MakeAssumption command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(BreakAssumption command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(RestoreAssumption command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    @CommandHandler
    Outcome handle(NameReportingMoment command, @MetaDataValue(value = Now.KEY, required = true) Instant now) {
        return record(command, now);
    }

    private Outcome record(ProgrammeCommand command, Instant now) {
        var facts = ProgrammeDecider.decide(state, command, now);
        facts.forEach(AggregateLifecycle::apply);
        return new Outcome(AggregateLifecycle.getVersion(), !facts.isEmpty());
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        id = event.programmeId();
        state = ProgrammeState.evolve(state, event);
    }
}
