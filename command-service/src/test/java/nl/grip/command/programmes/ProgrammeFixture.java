package nl.grip.command.programmes;

import static org.hamcrest.CoreMatchers.startsWith;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.grip.command.Now;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeEvent;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** The programme as Axon runs it, at {@link #NOW}; what it is told and what it answers. */
final class ProgrammeFixture {

    static final Instant NOW = Instant.parse("2021-06-01T10:00:00Z");

    private final FixtureConfiguration<Programme> axon = new AggregateTestFixture<>(Programme.class);

    /** @param known the only interventions that there are */
    ProgrammeFixture(InterventionId... known) {
        axon.registerInjectableResource((PlannableInterventions) List.of(known)::contains);
    }

    Given given(ProgrammeEvent... history) {
        return new Given(history.length == 0 ? axon.givenNoPriorActivity() : axon.given((Object[]) history));
    }

    record Given(TestExecutor<Programme> history) {

        Outcome when(ProgrammeCommand command) {
            return new Outcome(history.when(command, Map.of(Now.KEY, NOW)));
        }
    }

    record Outcome(ResultValidator<Programme> outcome) {

        void expectEvents(ProgrammeEvent... events) {
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
