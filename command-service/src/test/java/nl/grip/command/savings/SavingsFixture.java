package nl.grip.command.savings;

import static nl.grip.command.savings.Examples.FOOTING;
import static nl.grip.command.savings.Examples.PROGRAMME;
import static nl.grip.command.savings.Examples.TODAY;
import static org.hamcrest.CoreMatchers.startsWith;

import java.util.Map;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;
import nl.grip.command.Today;
import nl.grip.command.UnknownStreamException;
import nl.grip.events.SavingsEvent;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** The savings plan as Axon runs it, beside the one programme that there is; what it is told and what it answers. */
final class SavingsFixture {

    private final FixtureConfiguration<SavingsPlan> axon = new AggregateTestFixture<>(SavingsPlan.class);

    SavingsFixture() {
        Footings footings = programme -> {
            if (!programme.equals(PROGRAMME)) {
                throw new UnknownStreamException(programme);
            }
            return FOOTING;
        };
        axon.registerInjectableResource(footings);
    }

    Given given(SavingsEvent... history) {
        return new Given(history.length == 0 ? axon.givenNoPriorActivity() : axon.given((Object[]) history));
    }

    record Given(TestExecutor<SavingsPlan> history) {

        Outcome when(SavingsCommand command) {
            return new Outcome(history.when(command, Map.of(Today.KEY, TODAY)));
        }
    }

    record Outcome(ResultValidator<SavingsPlan> outcome) {

        void expectEvents(SavingsEvent... events) {
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
