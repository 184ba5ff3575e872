package nl.grip.command.http;

import static nl.grip.command.InputRule.PERIOD_REVERSED;
import static nl.grip.command.MoneyRule.AMOUNT_BELOW_A_CENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.grip.command.Mistake;
import nl.grip.command.Refusal;
import nl.grip.command.UnknownStreamException;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import nl.grip.events.BudgetYearId;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.StreamId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    @Test
    void allThatIsWrongInATableIsToldAtOnce() {
        var refusal = Refusal.of(
                PERIOD_REVERSED,
                List.of(Mistake.in(3, "bedrag", AMOUNT_BELOW_A_CENT, "0.001"), Mistake.in(4, "", PERIOD_REVERSED)));
        var problem = (ProblemException) Refusals.problem(refusal);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.rule()).isEqualTo("period-reversed");
        assertThat(problem.errors())
                .containsExactly(
                        Violation.inRow(3, "bedrag", "amount-below-a-cent", "0.001"),
                        Violation.inRow(4, "", "period-reversed"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void whatIsNotThereIsToldByItsNoun(StreamId stream) {
        var byAxon = (ProblemException) Refusals.problem(new AggregateNotFoundException(stream.value(), "not there"));
        var byUs = (ProblemException) Refusals.problem(new UnknownStreamException(stream));
        assertThat(List.of(byAxon.status(), byUs.status())).containsOnly(404);
        assertThat(List.of(byAxon.rule(), byUs.rule()))
                .containsOnly("unknown-" + stream.kind().singular());
    }

    static List<StreamId> streams() {
        var id = UUID.fromString("5f1c3a52-6f3e-4a34-9a55-0d0f6b1f1e01");
        return List.of(
                new InterventionId(id),
                new ProgrammeId(id),
                new BudgetYearId(id),
                new SavingsPlanId(id),
                new IndicatorId(id));
    }
}
