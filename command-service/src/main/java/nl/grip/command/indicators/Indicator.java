package nl.grip.command.indicators;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.LocalDate;
import nl.grip.command.Outcome;
import nl.grip.command.Today;
import nl.grip.command.indicators.IndicatorCommand.CertifyPeriod;
import nl.grip.command.indicators.IndicatorCommand.ChangeDirection;
import nl.grip.command.indicators.IndicatorCommand.CorrectMeasurements;
import nl.grip.command.indicators.IndicatorCommand.DefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.DepartFromPlan;
import nl.grip.command.indicators.IndicatorCommand.DropTarget;
import nl.grip.command.indicators.IndicatorCommand.JudgeMeasurements;
import nl.grip.command.indicators.IndicatorCommand.PlanEffectEvaluation;
import nl.grip.command.indicators.IndicatorCommand.RecordMeasurements;
import nl.grip.command.indicators.IndicatorCommand.RedefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.SetBaseline;
import nl.grip.command.indicators.IndicatorCommand.SetTarget;
import nl.grip.command.indicators.IndicatorCommand.TieGoal;
import nl.grip.command.indicators.IndicatorCommand.UntieGoal;
import nl.grip.command.indicators.IndicatorState.Defined;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Where Axon meets the rules: commands go to {@link IndicatorDecider}, events to {@link IndicatorState}. It is not remembered
 * between commands: the rules ask about every figure, and of those there can be megabytes.
 */
@Aggregate
class Indicator {

    @AggregateIdentifier
    private @Nullable IndicatorId id;

    private IndicatorState state = new IndicatorState.Undefined();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome handle(DefineIndicator command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(
            TieGoal command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today, ProgrammeGoals goals) {
        goals.mustKnow(command);
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(
            PlanEffectEvaluation command,
            @MetaDataValue(value = Today.KEY, required = true) LocalDate today,
            EvaluatedInterventions interventions) {
        if (state instanceof Defined(var known, var _)) {
            interventions.mustBeJudgedBy(known.defined().code(), command);
        }
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(ChangeDirection command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(RedefineIndicator command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(UntieGoal command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(SetBaseline command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(SetTarget command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(DropTarget command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(CertifyPeriod command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(DepartFromPlan command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(JudgeMeasurements command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(RecordMeasurements command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    @CommandHandler
    Outcome handle(CorrectMeasurements command, @MetaDataValue(value = Today.KEY, required = true) LocalDate today) {
        return record(command, today);
    }

    private Outcome record(IndicatorCommand command, LocalDate today) {
        var facts = IndicatorDecider.decide(state, command, today);
        facts.forEach(AggregateLifecycle::apply);
        return new Outcome(AggregateLifecycle.getVersion(), !facts.isEmpty());
    }

    @EventSourcingHandler
    void on(IndicatorEvent event) {
        id = event.indicatorId();
        state = IndicatorState.evolve(state, event);
    }
}
