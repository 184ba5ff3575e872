package nl.grip.query.overview;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.grip.events.BudgetYearId;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.Municipality;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Fact;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Journal;
import nl.grip.query.history.Shows;
import nl.grip.query.history.Traceable;
import nl.grip.query.history.Traced;
import nl.grip.query.indicators.Conclusions;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Tables;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** The programmes at a glance, as they can be followed. */
@Component
final class TracedOverviews implements Traced {

    private final OverviewSources sources;
    private final Conclusions conclusions;
    private final Journal journal;
    private final Clock clock;

    TracedOverviews(OverviewSources sources, Conclusions conclusions, Journal journal, Clock clock) {
        this.sources = sources;
        this.conclusions = conclusions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<View<?>> views() {
        return sources.views();
    }

    @Override
    public Stream<Traceable> concernedBy(Moment now, StreamId stream) {
        return switch (stream) {
            case ProgrammeId id -> Stream.of(overview(id));
            case BudgetYearId _, SavingsPlanId _ -> Stream.empty();
            default -> sources.programmes(now).stream().map(this::overview);
        };
    }

    Traceable overview(ProgrammeId id) {
        return Traceable.of(
                "/v1/programmes/" + id.id() + "/overview",
                "unknown-programme",
                sources.views(),
                (now, municipality) -> histories(now, municipality, id),
                (past, asOf) -> sources.of(past, id).map(maker -> maker.overview(Shows.of(asOf), asOf.day(clock))));
    }

    /** The programme, every intervention, and the indicators that any of them ever was meant to move. */
    private Histories histories(Tables now, Municipality municipality, ProgrammeId id) {
        var plans = Stream.concat(Stream.<StreamId>of(id), sources.interventions(now))
                .toList();
        var codes = codes(journal.facts(now, municipality, plans, AsOf.NOW));
        return Histories.of(Stream.concat(plans.stream(), conclusions.concerned(now, id, codes).stream())
                .toList());
    }

    private static Set<IndicatorCode> codes(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact ->
                        fact.event() instanceof IndicatorTied tied ? Stream.of(tied.indicator()) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
