package nl.grip.command.interventions;

import static org.hamcrest.CoreMatchers.startsWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;
import nl.grip.command.Today;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** The intervention as Axon runs it, on {@link #TODAY}; what it is told and what it answers. */
final class InterventionFixture {

    static final LocalDate TODAY = LocalDate.parse("2021-06-01");

    private final FixtureConfiguration<Intervention> axon = new AggregateTestFixture<>(Intervention.class);

    /** @param known the only other interventions that there are */
    InterventionFixture(InterventionId... known) {
        axon.registerInjectableResource((KnownInterventions) List.of(known)::contains);
        axon.registerInjectableResource((FundingLines) Examples::budgeted);
    }

    Given given(InterventionEvent... history) {
        return new Given(history.length == 0 ? axon.givenNoPriorActivity() : axon.given((Object[]) history));
    }

    record Given(TestExecutor<Intervention> history) {

        Outcome when(InterventionCommand command) {
            return new Outcome(history.when(command, Map.of(Today.KEY, TODAY)));
        }
    }

    record Outcome(ResultValidator<Intervention> outcome) {

        void expectEvents(InterventionEvent... events) {
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
