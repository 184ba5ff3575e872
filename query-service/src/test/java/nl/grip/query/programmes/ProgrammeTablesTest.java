package nl.grip.query.programmes;

import static nl.grip.query.programmes.ProgrammeTrial.JUNE;
import static nl.grip.query.programmes.ProgrammeTrial.MARCH;
import static nl.grip.query.programmes.ProgrammeTrial.amounts;
import static nl.grip.query.programmes.ProgrammeTrial.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProgrammeTablesTest {

    private static final ProgrammeTrial programme = new ProgrammeTrial();

    @AfterAll
    static void stop() {
        programme.close();
    }

    @Test
    void aLineShowsWhatMayBeSpentWhatWasAndWhatIsLeft() {
        var table = programme.json("/budget-table");

        assertThat(row(table, "A").path("budget").decimalValue()).isEqualByComparingTo("20000.00");
        assertThat(row(table, "A").path("actual").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(row(table, "C2").path("balance").decimalValue()).isEqualByComparingTo("9000.01");
        assertThat(table.at("/years/0/budget").decimalValue()).isEqualByComparingTo("31800.40");
        assertThat(table.at("/years/0/actual").decimalValue()).isEqualByComparingTo("999.99");
        assertThat(table.at("/years/0/balance").decimalValue()).isEqualByComparingTo("30800.41");
    }

    @Test
    void anAmountThatIsNotKnownIsNoZeroAndNotInTheTotals() {
        var table = programme.json("/budget-table");

        assertThat(row(table, "D").has("budget")).isFalse();
        assertThat(row(table, "D").has("balance")).isFalse();
        assertThat(row(table, "D").path("proMemorie").asBoolean()).isTrue();
        assertThat(table.at("/years/0/proMemorie").toString()).isEqualTo("[\"D\"]");
    }

    @Test
    void theMoneyOfALineThatIsGoneCanBeFoundInTheNewOne() {
        var table = programme.json("/budget-table");

        assertThat(row(table, "B").path("open").asBoolean()).isFalse();
        assertThat(row(table, "B").path("budget").decimalValue()).isEqualByComparingTo("0");
        assertThat(row(table, "B").at("/transfers/0/line").asString()).isEqualTo("A");
        assertThat(row(table, "A").at("/transfers/0/line").asString()).isEqualTo("B");
        assertThat(row(table, "A").at("/transfers/0/budget").decimalValue()).isEqualByComparingTo("10600.00");
        assertThat(row(table, "C2").at("/transfers/0/actual").decimalValue()).isEqualByComparingTo("1499.99");
        assertThat(row(table, "C1").at("/transfers/1/reason").asString()).isEqualTo("MOVED");
    }

    @Test
    void everyFigureIsRoundedOnItsOwnAndTheDifferencesAreListed() {
        var table = programme.json("/budget-table?unit=thousand&effectiveOn=" + MARCH);

        assertThat(Stream.of("A", "B", "C")
                        .map(code -> row(table, code).path("budget").asInt()))
                .containsExactly(11, 11, 11);
        assertThat(table.at("/years/0/budget").asInt()).isEqualTo(32);
        var difference = table.path("roundingDifferences")
                .valueStream()
                .filter(one -> one.path("figure").asString().equals("2020/total/budget"))
                .findFirst()
                .orElseThrow();
        assertThat(difference.path("shown").asInt()).isEqualTo(32);
        assertThat(difference.path("added").asInt()).isEqualTo(33);
        assertThat(difference.path("difference").asInt()).isEqualTo(-1);
        assertThat(programme.json("/budget-table").path("roundingDifferences").isEmpty())
                .isTrue();
    }

    @Test
    void whatWasBookedIsListedAndWhatWasReversedSaysWhy() {
        var actuals = programme.of("/budget-years/" + Plan.YEAR.id() + "/actuals");
        assertThat(actuals.path("total").asInt()).isEqualTo(3);
        assertThat(actuals.path("actuals")
                        .valueStream()
                        .map(one -> one.path("reference").asString()))
                .containsExactly("1", "2", "3");
        assertThat(actuals.at("/actuals/0/reversal/reason").asString()).isEqualTo("Verkeerd geboekt");
        assertThat(actuals.at("/actuals/1/amount").decimalValue()).isEqualByComparingTo("1499.99");
        var ofC = programme.of("/budget-years/" + Plan.YEAR.id() + "/actuals?line=C&pageSize=1");
        assertThat(ofC.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void savingsAreStatedPerMomentAndRestatedWithTheEarlierVersionInSight() {
        var table = programme.json("/savings-table");

        assertThat(amounts(table.at("/intended/amounts"))).containsExactly("94000.00", "375400.00");
        assertThat(amounts(table.at("/moments/0/realised/0/amounts"))).containsExactly("94000.00", "94300.00");
        assertThat(amounts(table.at("/moments/0/remaining"))).containsExactly("0.00", "281100.00");
        assertThat(table.at("/moments/1/realised").size()).isEqualTo(1);
        assertThat(table.at("/moments/1/realised/0/restated").asBoolean()).isTrue();
        assertThat(amounts(table.at("/moments/1/realised/0/amounts"))).containsExactly("0.00", "-4000.00");
        assertThat(amounts(table.at("/moments/1/realised/0/stated"))).containsExactly("94000.00", "90300.00");
        assertThat(amounts(table.path("remaining"))).containsExactly("0.00", "285100.00");
        var plan = programme.of("/savings-plans/" + Plan.SAVINGS.id());
        assertThat(plan.path("statements")
                        .valueStream()
                        .map(one -> one.path("withdrawnBecause").asString("")))
                .containsExactly("", "", "Over een ander jaar geteld");
    }

    @Test
    void whatRestsOnABrokenAssumptionIsFlaggedFromItsDay() {
        assertThat(programme
                        .json("/savings-table?effectiveOn=" + MARCH)
                        .at("/intended/doubts")
                        .isEmpty())
                .isTrue();
        var doubt = programme.json("/savings-table").at("/moments/0/realised/0/doubts/0");
        assertThat(doubt.path("assumption").asString()).isEqualTo("KOSTPRIJS");
        assertThat(doubt.path("since").asString()).isEqualTo(JUNE.toString());
        assertThat(doubt.path("reason").asString()).isEqualTo("De tarieven zijn herzien");
    }

    @Test
    void thePlanTellsPerAmbitionWhatIsToBeReachedAndWhatIsDone() {
        var ambition = programme.json("/plan-table?year=2021").at("/ambitions/0");
        assertThat(ambition.at("/goals/0/text").asString()).isEqualTo("Meer mensen zijn tevreden.");
        assertThat(ambition.path("interventions")
                        .valueStream()
                        .map(one -> one.path("title").asString()))
                .containsExactly("Huisarts", "Wandelen");
        assertThat(programme
                        .json("/plan-table?year=2022")
                        .at("/ambitions/0/interventions")
                        .isEmpty())
                .isTrue();
    }
}
