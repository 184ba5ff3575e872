package nl.grip.bench.peer;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import java.time.LocalDate;
import java.util.Set;
import nl.grip.bench.peer.InterventionCommand.ProposeIntervention;
import nl.grip.bench.peer.InterventionCommand.SetNextStep;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The same intervention under the same rules, as an aggregate of Axon has them: in itself. */
@Aggregate
@Part.OfThePeer
class Intervention {

    @AggregateIdentifier
    private @Nullable InterventionId id;

    private String municipality = "";
    private LocalDate proposedOn = LocalDate.MIN;
    private @Nullable String nextStep;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    Outcome handle(
            ProposeIntervention command, @MetaDataValue(value = Provenance.TODAY, required = true) LocalDate today) {
        if (Set.copyOf(command.partners()).size() < command.partners().size()) {
            throw new Refusal(400, "partner-named-twice");
        }
        if (command.effectiveOn().isAfter(today)) {
            throw new Refusal(400, "effective-in-the-future");
        }
        return record(new InterventionProposed(
                command.interventionId(),
                command.effectiveOn(),
                command.description(),
                command.nextStep(),
                command.lead(),
                command.partners()));
    }

    @CommandHandler
    Outcome handle(
            SetNextStep command, @MetaDataValue(value = Provenance.MUNICIPALITY, required = true) String asking) {
        if (!asking.equals(municipality)) {
            throw Refusal.unknown();
        }
        if (command.nextStep().equals(nextStep)) {
            return new Outcome(AggregateLifecycle.getVersion(), false);
        }
        if (command.effectiveOn().isBefore(proposedOn)) {
            throw new Refusal(409, "effective-before-proposal");
        }
        return record(new NextStepSet(command.interventionId(), command.effectiveOn(), command.nextStep()));
    }

    private static Outcome record(Object event) {
        AggregateLifecycle.apply(event);
        return new Outcome(AggregateLifecycle.getVersion(), true);
    }

    @EventSourcingHandler
    void on(InterventionProposed event, @MetaDataValue(value = Provenance.MUNICIPALITY, required = true) String of) {
        id = event.interventionId();
        municipality = of;
        proposedOn = event.effectiveOn();
        nextStep = event.nextStep();
    }

    @EventSourcingHandler
    void on(NextStepSet event) {
        nextStep = event.nextStep();
    }
}
