package nl.grip.command.indicators;

import static nl.grip.command.indicators.Examples.CODE;
import static nl.grip.command.indicators.Examples.GOAL;
import static nl.grip.command.indicators.Examples.PROGRAMME;
import static nl.grip.command.indicators.Examples.TIED;
import static nl.grip.command.indicators.Examples.TODAY;
import static nl.grip.command.indicators.Examples.UNTIED;
import static org.hamcrest.CoreMatchers.startsWith;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;
import nl.grip.command.Today;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.InterventionId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** The indicator as Axon runs it, beside one goal and two interventions; what it is told and what it answers. */
final class IndicatorFixture {

    private final FixtureConfiguration<Indicator> axon = new AggregateTestFixture<>(Indicator.class);

    IndicatorFixture() {
        axon.registerInjectableResource(
                (ProgrammeGoals) (programme, goal) -> programme.equals(PROGRAMME) && goal.equals(GOAL));
        axon.registerInjectableResource((EvaluatedInterventions) id -> switch (id) {
            case InterventionId one when one.equals(TIED) -> Optional.of(Set.of(CODE));
            case InterventionId one when one.equals(UNTIED) -> Optional.of(Set.of());
            case InterventionId _ -> Optional.empty();
        });
    }

    Given given(IndicatorEvent... history) {
        return new Given(history.length == 0 ? axon.givenNoPriorActivity() : axon.given((Object[]) history));
    }

    record Given(TestExecutor<Indicator> history) {

        Outcome when(IndicatorCommand command) {
            return new Outcome(history.when(command, Map.of(Today.KEY, TODAY)));
        }
    }

    record Outcome(ResultValidator<Indicator> outcome) {

        void expectEvents(IndicatorEvent... events) {
            outcome.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        }

        void expectNoEvents() {
            outcome.expectSuccessfulHandlerExecution().expectNoEvents();
        }

        void expectRefusal(Rule rule, Object... arguments) {
            outcome.expectNoEvents().expectException(Refusal.class);
            if (arguments.length == 0) {
                outcome.expectExceptionMessage(startsWith(rule.code() + " "));
            } else {
                outcome.expectExceptionMessage(Refusal.because(rule, arguments).getMessage());
            }
        }
    }
}
