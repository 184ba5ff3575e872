package nl.grip.command.interventions;

import java.time.Clock;
import nl.grip.command.Today;
import nl.grip.command.interventions.FundingLines.FundingLine;
import nl.grip.command.interventions.InterventionCommand.FundStructurally;
import nl.grip.command.store.CommandContext;
import nl.grip.events.BudgetEvent.InterventionCovered;
import nl.grip.events.Funding;
import nl.grip.events.wire.Provenance;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/**
 * Names a structural line as the funding of an intervention that was embedded on incidental money, on behalf of whoever
 * said that the line pays for it. To any other intervention it says nothing new.
 */
@Component
@ProcessingGroup("when-line-covers-then-fund-structurally")
class WhenLineCoversThenFundStructurally {

    private final CommandGateway commands;
    private final FundingLines lines;
    private final Clock clock;

    WhenLineCoversThenFundStructurally(CommandGateway commands, FundingLines lines, Clock clock) {
        this.commands = commands;
        this.lines = lines;
        this.clock = clock;
    }

    @EventHandler
    void on(
            InterventionCovered covered,
            @MetaDataValue(value = CommandContext.PROVENANCE, required = true) Provenance provenance) {
        lines.find(covered.budgetYearId(), covered.line())
                .filter(line -> line.kind() == Funding.Kind.STRUCTURAL)
                .map(FundingLine::funding)
                .map(funding -> new FundStructurally(covered.interventionId(), covered.effectiveOn(), funding))
                .ifPresent(fund -> {
                    var context = CommandContext.of(provenance).asMetaData().and(Today.KEY, Today.on(clock));
                    commands.sendAndWait(new GenericCommandMessage<>(fund).withMetaData(context));
                });
    }
}
