package nl.grip.query.programmes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Municipality;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ProgrammePeriodChanged;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Fact;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Journal;
import nl.grip.query.projections.Tables;
import org.springframework.stereotype.Component;

/** All that ever happened to a programme, its budget years, its savings plan and its interventions. */
@Component
final class ProgrammeHistory {

    private final Journal journal;

    ProgrammeHistory(Journal journal) {
        this.journal = journal;
    }

    /** @return what a moment covers of it, in the order in which it was recorded */
    List<Fact> facts(Tables now, Municipality municipality, ProgrammeId programme, AsOf asOf) {
        return journal.facts(
                now, municipality, streams(now, municipality, programme, AsOf.NOW.in(asOf.scenario())), asOf);
    }

    /** Where all of that is found. */
    Histories of(Tables now, Municipality municipality, ProgrammeId programme) {
        return Histories.of(streams(now, municipality, programme, AsOf.NOW));
    }

    private Set<StreamId> streams(Tables now, Municipality municipality, ProgrammeId programme, AsOf asOf) {
        return streams(programme, journal.facts(now, municipality, List.of(programme), asOf));
    }

    private static Set<StreamId> streams(ProgrammeId programme, List<Fact> facts) {
        var streams = new LinkedHashSet<StreamId>(List.of(programme, SavingsPlanId.of(programme)));
        for (var fact : facts) {
            switch (fact.event()) {
                case ProgrammeEstablished established -> streams.addAll(years(programme, established.period()));
                case ProgrammePeriodChanged changed -> streams.addAll(years(programme, changed.period()));
                case InterventionPlanned planned -> streams.add(planned.interventionId());
                default -> {}
            }
        }
        return streams;
    }

    private static List<BudgetYearId> years(ProgrammeId programme, Period period) {
        var years = new ArrayList<BudgetYearId>();
        ProgrammeRow.yearsOf(period, List.of()).forEach(year -> years.add(BudgetYearId.of(programme, year)));
        return years;
    }
}
