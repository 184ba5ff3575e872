package nl.grip.query.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.query.indicators.GroundsRow.Assumption;
import nl.grip.query.indicators.GroundsRow.Break;
import nl.grip.query.indicators.Series.Mark;
import nl.grip.query.projections.KeyedRow;

/** What happened within some days that may have to do with the figures. */
final class Marks {

    private Marks() {}

    static List<Mark> within(Period days, Sources sources) {
        var code = sources.indicator().code();
        return Stream.of(
                        sources.tied().flatMap(one -> decisions(one, code)),
                        broken(sources),
                        sources.others().flatMap(Marks::starts))
                .flatMap(marks -> marks)
                .filter(mark -> mark.touches(days))
                .sorted(Comparator.comparing(Mark::on).thenComparing(Mark::kind).thenComparing(Mark::code))
                .toList();
    }

    /** What the programmes rest on and did not hold on some day of these. */
    static Stream<Mark> broken(Period days, Sources sources) {
        return broken(sources).filter(mark -> mark.touches(days));
    }

    private static Stream<Mark> broken(Sources sources) {
        return sources.programmes().stream()
                .flatMap(programme -> programme.row().assumptions().stream()
                        .flatMap(assumption ->
                                assumption.breaks().stream().map(one -> broken(programme, assumption, one))));
    }

    private static Mark broken(KeyedRow<GroundsRow> programme, Assumption assumption, Break broken) {
        return new Mark(
                Mark.Kind.ASSUMPTION_BROKEN,
                broken.brokenOn(),
                broken.restoredOn(),
                null,
                UUID.fromString(programme.key().value()),
                assumption.code().value(),
                assumption.text(),
                null,
                broken.reason());
    }

    private static Stream<Mark> decisions(KeyedRow<MilestonesRow> intervention, IndicatorCode indicator) {
        return intervention.row().of(indicator).map(milestone -> of(intervention, Mark.Kind.DECISION, milestone));
    }

    /** The other interventions that began on one of these days. */
    static Stream<Mark> beside(InterventionId intervention, Period days, Sources sources) {
        return sources.beside(intervention)
                .flatMap(Marks::starts)
                .filter(mark -> mark.touches(days))
                .sorted(Comparator.comparing(Mark::on).thenComparing(Mark::code));
    }

    private static Stream<Mark> starts(KeyedRow<MilestonesRow> intervention) {
        return intervention.row().milestones().stream()
                .filter(milestone -> milestone.kind() == MilestonesRow.Kind.PILOT_STARTED)
                .map(milestone -> of(intervention, Mark.Kind.OTHER_INTERVENTION, milestone));
    }

    private static Mark of(KeyedRow<MilestonesRow> intervention, Mark.Kind kind, MilestonesRow.Milestone milestone) {
        return new Mark(
                kind,
                milestone.on(),
                null,
                MilestonesView.idOf(intervention.key()).id(),
                null,
                intervention.row().code(),
                intervention.row().title(),
                milestone.kind(),
                milestone.reference());
    }
}
