package nl.grip.command.interventions;

import java.time.Clock;
import nl.grip.command.Today;
import nl.grip.command.interventions.InterventionCommand.NamePredecessor;
import nl.grip.command.store.CommandContext;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.wire.Provenance;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/**
 * Tells the successor of a stopped intervention whose place it takes, on behalf of whoever stopped it. The same stop seen
 * again tells the successor nothing new.
 */
@Component
@ProcessingGroup("when-stopped-then-name-predecessor")
class WhenStoppedThenNamePredecessor {

    private final CommandGateway commands;
    private final Clock clock;

    WhenStoppedThenNamePredecessor(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(
            InterventionStopped stopped,
            @MetaDataValue(value = CommandContext.PROVENANCE, required = true) Provenance provenance) {
        if (stopped.successor() != null) {
            var name = new NamePredecessor(stopped.successor(), stopped.effectiveOn(), stopped.interventionId());
            var context = CommandContext.of(provenance).asMetaData().and(Today.KEY, Today.on(clock));
            commands.sendAndWait(new GenericCommandMessage<>(name).withMetaData(context));
        }
    }
}
