package nl.grip.command.savings;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.savings.Examples.ADOPTED;
import static nl.grip.command.savings.Examples.ADOPTION;
import static nl.grip.command.savings.Examples.BEGIN;
import static nl.grip.command.savings.Examples.DECISION;
import static nl.grip.command.savings.Examples.FOOTING;
import static nl.grip.command.savings.Examples.INTENDED;
import static nl.grip.command.savings.Examples.IN_SPRING;
import static nl.grip.command.savings.Examples.LESS;
import static nl.grip.command.savings.Examples.LOWERED;
import static nl.grip.command.savings.Examples.PROGRAMME;
import static nl.grip.command.savings.Examples.SAME_CLIENTS;
import static nl.grip.command.savings.Examples.TODAY;
import static nl.grip.command.savings.Examples.decidedOn;
import static nl.grip.command.savings.Examples.from;
import static nl.grip.command.savings.SavingsRule.EFFECTIVE_BEFORE_SAVINGS_PLAN;
import static nl.grip.command.savings.SavingsRule.SAVINGS_OF_NO_YEAR;
import static nl.grip.command.savings.SavingsRule.SAVINGS_PLAN_ALREADY_ADOPTED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_PLAN_BEFORE_PROGRAMME;
import static nl.grip.command.savings.SavingsRule.SAVINGS_REST_ON_UNKNOWN;
import static nl.grip.command.savings.SavingsRule.SAVINGS_YEAR_NAMED_TWICE;
import static nl.grip.command.savings.SavingsRule.SAVINGS_YEAR_OUTSIDE_PERIOD;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.command.Refusal;
import nl.grip.command.UnknownStreamException;
import nl.grip.command.savings.SavingsCommand.AdoptSavingsPlan;
import nl.grip.command.savings.SavingsCommand.ChangeIntendedSavings;
import nl.grip.command.savings.SavingsState.Unadopted;
import nl.grip.events.Code;
import nl.grip.events.ProgrammeId;
import nl.grip.events.YearAmount;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;

class IntentionTest {

    private static final List<Code> GROUNDS = List.of(SAME_CLIENTS);
    private static final AdoptSavingsPlan ADOPT =
            new AdoptSavingsPlan(PROGRAMME, ADOPTION, INTENDED.reversed(), GROUNDS, DECISION);

    private final SavingsFixture plan = new SavingsFixture();

    @Test
    void aSavingsPlanIsAdoptedOnce() {
        plan.given().when(ADOPT).expectEvents(ADOPTED);
        plan.given(ADOPTED).when(ADOPT).expectNoEvents();
        plan.given(ADOPTED, LOWERED).when(ADOPT).expectNoEvents();
        plan.given(ADOPTED)
                .when(new AdoptSavingsPlan(PROGRAMME, ADOPTION, LESS, GROUNDS, DECISION))
                .expectRefusal(SAVINGS_PLAN_ALREADY_ADOPTED, ADOPTION);
    }

    @Test
    void aSavingsPlanIsThatOfAProgrammeThatIsThere() {
        var nowhere = new ProgrammeId(UUID.fromString("5f1c3a52-6f3e-4a34-9a55-0d0f6b1f1eff"));
        plan.given()
                .when(new AdoptSavingsPlan(nowhere, ADOPTION, INTENDED, GROUNDS, DECISION))
                .outcome()
                .expectException(UnknownStreamException.class);
    }

    @Test
    void nothingChangesWhatWasNeverAdopted() {
        var change = new ChangeIntendedSavings(PROGRAMME, IN_SPRING, LESS, GROUNDS, DECISION);
        plan.given().when(change).outcome().expectException(AggregateNotFoundException.class);
        assertThatThrownBy(() -> SavingsDecider.decide(new Unadopted(), change, FOOTING, TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("savings-plan-not-adopted");
    }

    @Test
    void whatIsIntendedIsChangedByDecision() {
        var change = new ChangeIntendedSavings(PROGRAMME, IN_SPRING, LESS, GROUNDS, DECISION);
        plan.given(ADOPTED).when(change).expectEvents(LOWERED);
        plan.given(ADOPTED, LOWERED).when(change).expectNoEvents();
        plan.given(ADOPTED)
                .when(new ChangeIntendedSavings(PROGRAMME, IN_SPRING, INTENDED, GROUNDS, DECISION))
                .expectNoEvents();
    }

    @Test
    void theDecisionIsTakenByNow() {
        var tomorrow = TODAY.plusDays(1);
        plan.given()
                .when(new AdoptSavingsPlan(PROGRAMME, ADOPTION, INTENDED, GROUNDS, decidedOn(tomorrow)))
                .expectRefusal(DECISION_IN_THE_FUTURE, tomorrow);
        plan.given(ADOPTED)
                .when(new ChangeIntendedSavings(PROGRAMME, IN_SPRING, LESS, GROUNDS, decidedOn(tomorrow)))
                .expectRefusal(DECISION_IN_THE_FUTURE, tomorrow);
    }

    @Test
    void thePlanComesAfterItsProgrammeAndItsChangesAfterThePlan() {
        var before = BEGIN.minusDays(1);
        plan.given()
                .when(new AdoptSavingsPlan(PROGRAMME, before, INTENDED, GROUNDS, DECISION))
                .expectRefusal(SAVINGS_PLAN_BEFORE_PROGRAMME, before, BEGIN);
        plan.given(ADOPTED)
                .when(new ChangeIntendedSavings(PROGRAMME, BEGIN, LESS, GROUNDS, DECISION))
                .expectRefusal(EFFECTIVE_BEFORE_SAVINGS_PLAN, BEGIN, ADOPTION);
    }

    @Test
    void eachYearIsNamedOnceAndOneAtLeast() {
        plan.given().when(adopt(List.of())).expectRefusal(SAVINGS_OF_NO_YEAR);
        plan.given().when(adopt(twice(2020))).expectRefusal(SAVINGS_YEAR_NAMED_TWICE);
        plan.given(ADOPTED)
                .when(new ChangeIntendedSavings(PROGRAMME, IN_SPRING, twice(2020), GROUNDS, DECISION))
                .expectRefusal(SAVINGS_YEAR_NAMED_TWICE);
    }

    @Test
    void eachYearIsOneOfTheProgramme() {
        var period = FOOTING.period();
        plan.given()
                .when(adopt(from(2022, "1", "1")))
                .expectRefusal(SAVINGS_YEAR_OUTSIDE_PERIOD, 2023, period.from(), period.until());
        plan.given()
                .when(adopt(from(2018, "1")))
                .expectRefusal(SAVINGS_YEAR_OUTSIDE_PERIOD, 2018, period.from(), period.until());
    }

    @Test
    void savingsRestOnAssumptionsOfTheProgramme() {
        var unknown = new Code("ZELFDE-BELEID");
        plan.given()
                .when(new AdoptSavingsPlan(PROGRAMME, ADOPTION, INTENDED, List.of(SAME_CLIENTS, unknown), DECISION))
                .expectRefusal(SAVINGS_REST_ON_UNKNOWN, List.of(unknown));
    }

    private static AdoptSavingsPlan adopt(List<YearAmount> intended) {
        return new AdoptSavingsPlan(PROGRAMME, ADOPTION, intended, GROUNDS, DECISION);
    }

    private static List<YearAmount> twice(int year) {
        return Stream.concat(from(year, "1").stream(), from(year, "2").stream()).toList();
    }
}
