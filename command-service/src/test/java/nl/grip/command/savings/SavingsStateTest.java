package nl.grip.command.savings;

import static nl.grip.command.savings.Examples.ADOPTED;
import static nl.grip.command.savings.Examples.FOOTING;
import static nl.grip.command.savings.Examples.PRACTICE;
import static nl.grip.command.savings.Examples.PROGRAMME;
import static nl.grip.command.savings.Examples.TODAY;
import static nl.grip.command.savings.Examples.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.grip.command.Refusal;
import nl.grip.command.savings.SavingsCommand.StateSavings;
import nl.grip.command.savings.SavingsCommand.WithdrawSavingsStatement;
import nl.grip.command.savings.SavingsState.Adopted;
import nl.grip.command.savings.SavingsState.Unadopted;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.SavingsEvent;

/** Whatever is asked, and in whichever order. */
class SavingsStateTest {

    @Property(tries = 300)
    void atEachMomentOneStatementStandsAtMost(@ForAll("commands") List<SavingsCommand> commands) {
        var plan = after(commands);
        var places = new HashSet<>();
        assertThat(plan.stated())
                .allSatisfy(stated -> assertThat(places.add(List.of(stated.moment(), stated.interventionId())))
                        .isTrue());
    }

    @Property(tries = 300)
    void whatIsAskedTwiceIsRecordedOnce(@ForAll("commands") List<SavingsCommand> commands) {
        var plan = after(commands);
        for (var command : commands.reversed()) {
            var once = after(plan, command);
            assertThat(after(once, command)).isEqualTo(once);
        }
    }

    @Provide
    Arbitrary<List<SavingsCommand>> commands() {
        var days = Arbitraries.of("2019-12-31", "2020-06-01", "2020-09-30").map(LocalDate::parse);
        var moments = Arbitraries.of("VOORJAAR-2020", "NAJAAR-2020").map(Code::new);
        var amounts = Arbitraries.of("-10", "0", "99.95");
        var statements = Combinators.combine(days, moments, amounts)
                .as((day, moment, amount) -> (SavingsCommand) new StateSavings(
                        PROGRAMME,
                        day,
                        moment,
                        PRACTICE,
                        Funding.Kind.INCIDENTAL,
                        from(2020, amount),
                        List.of(),
                        "Telling"));
        var withdrawals = Combinators.combine(days, moments).as((day, moment) ->
                (SavingsCommand) new WithdrawSavingsStatement(PROGRAMME, day, moment, PRACTICE, "Fout"));
        return Arbitraries.oneOf(statements, withdrawals).list().ofMaxSize(12);
    }

    private static Adopted after(List<SavingsCommand> commands) {
        var plan = (Adopted) SavingsState.evolve(new Unadopted(), ADOPTED);
        for (var command : commands) {
            plan = after(plan, command);
        }
        return plan;
    }

    /** A command that is refused changes nothing. */
    private static Adopted after(Adopted plan, SavingsCommand command) {
        var events = new ArrayList<SavingsEvent>();
        try {
            events.addAll(SavingsDecider.decide(plan, command, FOOTING, TODAY));
        } catch (Refusal refused) {
            assertThat(refused.rule().code()).isNotBlank();
        }
        SavingsState state = plan;
        for (var event : events) {
            state = SavingsState.evolve(state, event);
        }
        return (Adopted) state;
    }
}
