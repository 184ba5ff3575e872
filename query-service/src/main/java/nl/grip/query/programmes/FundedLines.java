package nl.grip.query.programmes;

import java.util.List;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.When;
import nl.grip.query.projections.Shown;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a programme's budget pays for one intervention, as its budget table shows it. */
@Component
public final class FundedLines {

    private final ProgrammeTables tables;

    FundedLines(ProgrammeTables tables) {
        this.tables = tables;
    }

    /**
     * @return in the order of the budget table; none where nothing of the budget pays for it
     * @throws ProblemException where there was no such programme at that moment
     */
    public Shown<List<FundedLine>> of(
            Caller caller, ProgrammeId programme, InterventionId intervention, When when, @Nullable Long position) {
        var table = tables.budgetTable(caller, programme, List.of(), new Asked(Unit.EURO, when, position));
        return new Shown<>(
                table.position(),
                table.answer().lines().stream()
                        .flatMap(line -> line.years().stream()
                                .filter(year -> year.interventions().contains(intervention.id()))
                                .map(year -> FundedLine.of(line, year)))
                        .toList());
    }
}
