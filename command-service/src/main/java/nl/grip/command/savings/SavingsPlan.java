package nl.grip.command.savings;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.LocalDate;
import nl.grip.command.Outcome;
import nl.grip.command.Today;
import nl.grip.command.savings.SavingsCommand.AdoptSavingsPlan;
import nl.grip.command.savings.SavingsCommand.ChangeIntendedSavings;
import nl.grip.command.savings.SavingsCommand.StateSavings;
import nl.grip.command.savings.SavingsCommand.WithdrawSavingsStatement;
import nl.grip.command.store.AggregateCache;
import nl.grip.events.SavingsEvent;
import nl.grip.events.SavingsPlanId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Where Axon meets the rules: commands go to {@link SavingsDecider}, events to {@link SavingsState}. */
@Aggregate(cache = AggregateCache.NAME)
class SavingsPlan {

    @AggregateIdentifier
    private @Nullable SavingsPlanId id;

    private SavingsState state = new SavingsState.Unadopted();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome handle(
            AdoptSavingsPlan command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            Footings footings) {
        return record(command, today, footings);
    }

    @CommandHandler
    Outcome handle(
            ChangeIntendedSavings command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            Footings footings) {
        return record(command, today, footings);
    }

    @CommandHandler
    Outcome handle(
            StateSavings command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            Footings footings) {
        return record(command, today, footings);
    }

    @CommandHandler
    Outcome handle(
            WithdrawSavingsStatement command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            Footings footings) {
        return record(command, today, footings);
    }

    private Outcome record(SavingsCommand command, LocalDate today, Footings footings) {
        var facts = SavingsDecider.decide(state, command, footings.of(command.programmeId()), today);
        facts.forEach(AggregateLifecycle::apply);
        return new Outcome(AggregateLifecycle.getVersion(), !facts.isEmpty());
    }

    @EventSourcingHandler
    void on(SavingsEvent event) {
        id = event.savingsPlanId();
        state = SavingsState.evolve(state, event);
    }
}
