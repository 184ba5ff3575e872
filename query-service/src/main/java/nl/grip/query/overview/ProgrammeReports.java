package nl.grip.query.overview;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.BudgetYearId;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.StreamId;
import nl.grip.query.history.Reports;
import nl.grip.query.indicators.Conclusions;
import nl.grip.query.programmes.ProgrammeRow;
import nl.grip.query.programmes.ProgrammeView;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import org.springframework.stereotype.Component;

/** Tells of which programmes a history is part, and what these reported on and when. */
@Component
final class ProgrammeReports implements Reports {

    private static final String ANY = "";

    private final ProgrammeView programmes;
    private final OverviewSources sources;
    private final Conclusions conclusions;

    ProgrammeReports(ProgrammeView programmes, OverviewSources sources, Conclusions conclusions) {
        this.programmes = programmes;
        this.sources = sources;
        this.conclusions = conclusions;
    }

    @Override
    public Stream<Report> concernedBy(Moment now, StreamId stream) {
        return now.rows(programmes, List.of(ANY)).stream()
                .filter(row -> hasPart(now, idOf(row), row.row(), stream))
                .flatMap(row -> row.row().moments().stream().map(moment -> report(idOf(row), row.row(), moment)));
    }

    private boolean hasPart(Moment now, ProgrammeId id, ProgrammeRow programme, StreamId stream) {
        return switch (stream) {
            case ProgrammeId one -> one.equals(id);
            case SavingsPlanId one -> one.equals(SavingsPlanId.of(id));
            case BudgetYearId one -> programme.years().stream().anyMatch(year -> one.equals(BudgetYearId.of(id, year)));
            case InterventionId one ->
                programme.planned().stream()
                        .anyMatch(planned -> planned.interventionId().equals(one));
            case IndicatorId one ->
                conclusions.concerned(now, id, sources.codes(now, id)).contains(one);
        };
    }

    private static ProgrammeId idOf(KeyedRow<ProgrammeRow> row) {
        return new ProgrammeId(UUID.fromString(row.key().value()));
    }

    private static Report report(ProgrammeId id, ProgrammeRow programme, ProgrammeRow.ReportingMoment moment) {
        return new Report(
                id.id(),
                programme.title(),
                moment.code().value(),
                moment.title(),
                moment.effectiveOn(),
                moment.knownAt(),
                "/v1/programmes/" + id.id() + "/overview?moment="
                        + moment.code().value());
    }
}
