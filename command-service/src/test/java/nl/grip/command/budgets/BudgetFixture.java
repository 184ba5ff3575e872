package nl.grip.command.budgets;

import static org.hamcrest.CoreMatchers.startsWith;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;
import nl.grip.command.Today;
import nl.grip.events.BudgetEvent;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** The budget year as Axon runs it, on {@link #TODAY}, in a municipality with one programme and one intervention. */
final class BudgetFixture {

    static final LocalDate TODAY = LocalDate.parse("2021-06-01");

    private final FixtureConfiguration<BudgetYear> axon = new AggregateTestFixture<>(BudgetYear.class);

    BudgetFixture() {
        axon.registerInjectableResource((BudgetedProgrammes)
                id -> id.equals(Examples.PROGRAMME) ? Optional.of(Examples.YEARS) : Optional.empty());
        axon.registerInjectableResource((CoveredInterventions) Examples.INTERVENTION::equals);
    }

    Given given(BudgetEvent... history) {
        return new Given(history.length == 0 ? axon.givenNoPriorActivity() : axon.given((Object[]) history));
    }

    record Given(TestExecutor<BudgetYear> history) {

        Outcome when(BudgetCommand command) {
            return new Outcome(history.when(command, Map.of(Today.KEY, TODAY)));
        }
    }

    record Outcome(ResultValidator<BudgetYear> outcome) {

        void expectEvents(BudgetEvent... events) {
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

        void expectException(Class<? extends Throwable> type) {
            outcome.expectNoEvents().expectException(type);
        }
    }
}
