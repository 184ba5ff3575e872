package nl.grip.command.budgets;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.Outcome;
import nl.grip.command.Today;
import nl.grip.command.budgets.BudgetCommand.BookActual;
import nl.grip.command.budgets.BudgetCommand.ChangeBudget;
import nl.grip.command.budgets.BudgetCommand.CloseBudgetYear;
import nl.grip.command.budgets.BudgetCommand.CorrectActual;
import nl.grip.command.budgets.BudgetCommand.CoverIntervention;
import nl.grip.command.budgets.BudgetCommand.ImportActuals;
import nl.grip.command.budgets.BudgetCommand.MergeLines;
import nl.grip.command.budgets.BudgetCommand.MoveBudget;
import nl.grip.command.budgets.BudgetCommand.OpenBudgetYear;
import nl.grip.command.budgets.BudgetCommand.OpenLine;
import nl.grip.command.budgets.BudgetCommand.RenameLine;
import nl.grip.command.budgets.BudgetCommand.ReverseActual;
import nl.grip.command.budgets.BudgetCommand.SplitLine;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetYearId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Where Axon meets the rules: commands go to {@link BudgetDecider}, events to {@link BudgetYearState}. */
@Aggregate
class BudgetYear {

    @AggregateIdentifier
    private @Nullable BudgetYearId id;

    private BudgetYearState state = new BudgetYearState.Unopened();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome handle(
            OpenBudgetYear command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            BudgetedProgrammes programmes) {
        programmes.mustSpan(command);
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(CloseBudgetYear command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(OpenLine command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(ChangeBudget command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(RenameLine command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(MergeLines command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(SplitLine command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(MoveBudget command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(
            CoverIntervention command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            CoveredInterventions interventions) {
        interventions.mustKnow(command);
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(BookActual command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(ImportActuals command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        var facts = BudgetDecider.decide(state, command, today);
        command.watch().judged(bookings(facts), facts.size());
        return record(facts);
    }

    @CommandHandler
    Outcome handle(ReverseActual command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(CorrectActual command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    private Outcome record(BudgetCommand command, LocalDate today) {
        return record(BudgetDecider.decide(state, command, today));
    }

    private static Outcome record(List<BudgetEvent> facts) {
        facts.forEach(AggregateLifecycle::apply);
        return new Outcome(AggregateLifecycle.getVersion(), !facts.isEmpty());
    }

    private static int bookings(List<BudgetEvent> facts) {
        return facts.stream()
                .mapToInt(fact ->
                        fact instanceof ActualsBooked booked ? booked.bookings().size() : 0)
                .sum();
    }

    @EventSourcingHandler
    void on(BudgetEvent event) {
        id = event.budgetYearId();
        state = BudgetYearState.evolve(state, event);
    }
}
