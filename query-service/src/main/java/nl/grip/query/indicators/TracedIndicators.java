package nl.grip.query.indicators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.StreamId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Past;
import nl.grip.query.history.Shows;
import nl.grip.query.history.Traceable;
import nl.grip.query.history.Traced;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** The answers of an indicator, as they can be followed: itself, its series, and what was planned to be told of interventions. */
@Component
final class TracedIndicators implements Traced {

    private static final String ANY = "";
    private static final String UNKNOWN = "unknown-indicator";
    private static final String HREF = "/v1/indicators/";

    private final IndicatorViews.All views;

    TracedIndicators(IndicatorViews.All views) {
        this.views = views;
    }

    @Override
    public List<View<?>> views() {
        return views.list();
    }

    /** What is done, and what a programme rests on, is told beside every series. */
    @Override
    public Stream<Traceable> concernedBy(Moment now, StreamId stream) {
        return switch (stream) {
            case IndicatorId id ->
                Stream.concat(
                        Stream.of(indicator(id)),
                        now.rows(views.indicator(), List.of(IndicatorView.keyOf(id))).stream()
                                .flatMap(this::overTime));
            case InterventionId _, ProgrammeId _ ->
                now.rows(views.indicator(), List.of(ANY)).stream().flatMap(this::overTime);
            case BudgetYearId _, SavingsPlanId _ -> Stream.empty();
        };
    }

    Traceable indicator(IndicatorId id) {
        return Traceable.of(
                HREF + id.id(),
                UNKNOWN,
                List.of(views.indicator()),
                Histories.of(id),
                (past, asOf) -> past.rows(views.indicator(), List.of(IndicatorView.keyOf(id))).stream()
                        .findFirst()
                        .map(row -> Indicator.of(row, asOf)));
    }

    Traceable series(IndicatorId id, Selection selection, ReadAs readAs) {
        return Traceable.of(
                HREF + id.id() + "/series",
                UNKNOWN,
                views.list(),
                (now, _) -> histories(now, id),
                (past, asOf) -> Sources.of(past, views, id)
                        .filter(sources -> IndicatorSeries.violation(sources.indicator(), selection, readAs)
                                .isEmpty())
                        .map(sources -> new SeriesMaker(sources, selection, readAs).series(Shows.of(asOf))));
    }

    Traceable evaluation(IndicatorId id, Code plan) {
        return Traceable.of(
                HREF + id.id() + "/evaluations/" + plan.value(),
                "unknown-evaluation",
                views.list(),
                (now, _) -> histories(now, id),
                (past, asOf) -> evaluation(past, id, plan, asOf));
    }

    private Stream<Traceable> overTime(KeyedRow<IndicatorRow> row) {
        var id = Sources.idOf(row);
        return Stream.concat(
                Stream.of(series(id, Selection.TOTAL, ReadAs.AS_DELIVERED)),
                row.row().evaluations().stream().map(planned -> evaluation(id, planned.plan())));
    }

    private Histories histories(Moment now, IndicatorId id) {
        return Histories.of(
                Sources.of(now, views, id).map(IndicatorSeries::streams).orElseThrow(IndicatorSeries::unknown));
    }

    private Optional<Evaluation> evaluation(Past past, IndicatorId id, Code plan, AsOf asOf) {
        return Sources.of(past, views, id)
                .flatMap(sources -> sources.indicator()
                        .plan(plan)
                        .map(planned -> new AtDecisions(views, asOf.effectiveOn(), past::facts)
                                .in(
                                        sources,
                                        planned,
                                        new EvaluationMaker(sources, planned).evaluation(Shows.of(asOf)))));
    }
}
