package nl.grip.command.savings;

import static nl.grip.command.savings.Examples.ADOPTED;
import static nl.grip.command.savings.Examples.AUTUMN;
import static nl.grip.command.savings.Examples.IN_AUTUMN;
import static nl.grip.command.savings.Examples.IN_SPRING;
import static nl.grip.command.savings.Examples.OTHER;
import static nl.grip.command.savings.Examples.PRACTICE;
import static nl.grip.command.savings.Examples.PROGRAMME;
import static nl.grip.command.savings.Examples.SAME_CLIENTS;
import static nl.grip.command.savings.Examples.SPRING;
import static nl.grip.command.savings.Examples.STATED_IN_AUTUMN;
import static nl.grip.command.savings.Examples.STATED_IN_SPRING;
import static nl.grip.command.savings.Examples.TODAY;
import static nl.grip.command.savings.Examples.WITHDRAWN;
import static nl.grip.command.savings.Examples.from;
import static nl.grip.command.savings.Examples.stated;
import static nl.grip.command.savings.SavingsRule.SAVINGS_ALREADY_STATED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_INTERVENTION_NOT_PLANNED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_MOMENT_NOT_NAMED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_NOT_STATED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_REST_ON_UNKNOWN;
import static nl.grip.command.savings.SavingsRule.SAVINGS_STATED_AGAIN_SINCE;
import static nl.grip.command.savings.SavingsRule.SAVINGS_STATED_IN_THE_FUTURE;
import static nl.grip.command.savings.SavingsRule.SAVINGS_WITHDRAWN_BEFORE_STATED;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.savings.SavingsCommand.StateSavings;
import nl.grip.command.savings.SavingsCommand.WithdrawSavingsStatement;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Code NOWHERE = new Code("NERGENS");

    private final SavingsFixture plan = new SavingsFixture();

    @Test
    void aSavingIsStatedAtEachMoment() {
        plan.given(ADOPTED).when(state(IN_SPRING, SPRING, "10000")).expectEvents(STATED_IN_SPRING);
        plan.given(ADOPTED, STATED_IN_SPRING)
                .when(state(IN_AUTUMN, AUTUMN, "-2500.25"))
                .expectEvents(STATED_IN_AUTUMN);
    }

    @Test
    void whatWasStatedAtAMomentIsNotStatedOtherwise() {
        plan.given(ADOPTED, STATED_IN_SPRING, STATED_IN_AUTUMN)
                .when(state(IN_SPRING, SPRING, "10000"))
                .expectNoEvents();
        plan.given(ADOPTED, STATED_IN_SPRING)
                .when(state(IN_SPRING, SPRING, "11000"))
                .expectRefusal(SAVINGS_ALREADY_STATED, SPRING, IN_SPRING);
    }

    @Test
    void whatWasWithdrawnIsStatedOtherwise() {
        plan.given(ADOPTED, STATED_IN_SPRING, STATED_IN_AUTUMN, WITHDRAWN)
                .when(state(IN_AUTUMN, AUTUMN, "3000"))
                .expectEvents(stated(IN_AUTUMN, AUTUMN, "3000"));
    }

    @Test
    void aSavingIsStatedAfterwards() {
        plan.given(ADOPTED)
                .when(state(TODAY.plusDays(1), SPRING, "10000"))
                .expectRefusal(SAVINGS_STATED_IN_THE_FUTURE, TODAY.plusDays(1));
    }

    @Test
    void aSavingIsStatedAtAMomentOfAnInterventionAndOnAssumptionsOfTheProgramme() {
        plan.given(ADOPTED).when(state(IN_SPRING, NOWHERE, "10000")).expectRefusal(SAVINGS_MOMENT_NOT_NAMED, NOWHERE);
        plan.given(ADOPTED)
                .when(state(IN_SPRING, SPRING, OTHER, SAME_CLIENTS, "10000"))
                .expectRefusal(SAVINGS_INTERVENTION_NOT_PLANNED);
        plan.given(ADOPTED)
                .when(state(IN_SPRING, SPRING, PRACTICE, NOWHERE, "10000"))
                .expectRefusal(SAVINGS_REST_ON_UNKNOWN, List.of(NOWHERE));
    }

    @Test
    void onlyWhatIsStatedIsWithdrawn() {
        var withdraw = new WithdrawSavingsStatement(PROGRAMME, IN_AUTUMN, AUTUMN, PRACTICE, "Verkeerd geteld");
        plan.given(ADOPTED, STATED_IN_SPRING).when(withdraw).expectRefusal(SAVINGS_NOT_STATED, AUTUMN);
        plan.given(ADOPTED, STATED_IN_SPRING, STATED_IN_AUTUMN).when(withdraw).expectEvents(WITHDRAWN);
        plan.given(ADOPTED, STATED_IN_SPRING, STATED_IN_AUTUMN, WITHDRAWN)
                .when(withdraw)
                .expectNoEvents();
    }

    @Test
    void onlyTheLatestStatementIsWithdrawn() {
        var withdraw = new WithdrawSavingsStatement(PROGRAMME, IN_AUTUMN, SPRING, PRACTICE, "Verkeerd geteld");
        plan.given(ADOPTED, STATED_IN_SPRING, STATED_IN_AUTUMN)
                .when(withdraw)
                .expectRefusal(SAVINGS_STATED_AGAIN_SINCE, SPRING, AUTUMN);
        plan.given(ADOPTED, STATED_IN_AUTUMN, STATED_IN_SPRING)
                .when(withdraw)
                .expectRefusal(SAVINGS_STATED_AGAIN_SINCE, SPRING, AUTUMN);
        plan.given(ADOPTED, STATED_IN_SPRING, STATED_IN_AUTUMN, WITHDRAWN)
                .when(withdraw)
                .outcome()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nothingIsWithdrawnBeforeItWasStated() {
        plan.given(ADOPTED, STATED_IN_SPRING)
                .when(new WithdrawSavingsStatement(PROGRAMME, IN_SPRING.minusDays(1), SPRING, PRACTICE, "Fout"))
                .expectRefusal(SAVINGS_WITHDRAWN_BEFORE_STATED, IN_SPRING);
    }

    private static StateSavings state(LocalDate on, Code moment, String amount) {
        return state(on, moment, PRACTICE, SAME_CLIENTS, amount);
    }

    private static StateSavings state(
            LocalDate on, Code moment, InterventionId intervention, Code restsOn, String amount) {
        return new StateSavings(
                PROGRAMME,
                on,
                moment,
                intervention,
                Funding.Kind.STRUCTURAL,
                from(2020, amount),
                List.of(restsOn),
                "Minder verwijzingen");
    }
}
