package nl.grip.query.indicators;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import nl.grip.events.Code;
import nl.grip.events.Dimension;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.IndicatorId;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Fact;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Journal;
import nl.grip.query.history.Past;
import nl.grip.query.history.Shows;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Shown;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Series of now and of any moment: one pure function of rows, over those that are served or those that the history makes again. */
@Component
final class IndicatorSeries {

    private final Answers answers;
    private final IndicatorViews.All views;
    private final Journal journal;

    IndicatorSeries(Answers answers, IndicatorViews.All views, Journal journal) {
        this.answers = answers;
        this.views = views;
        this.journal = journal;
    }

    Shown<Series> series(
            Caller caller, IndicatorId id, Selection selection, ReadAs readAs, When when, @Nullable Long position) {
        return ask(caller, id, when, position, (sources, shows) -> {
            mayBeAsked(sources.indicator(), selection, readAs);
            return new SeriesMaker(sources, selection, readAs).series(shows);
        });
    }

    /** @throws ProblemException where nothing was planned under that code at that moment */
    Shown<Evaluation> evaluation(Caller caller, IndicatorId id, Code plan, When when, @Nullable Long position) {
        return answers.ask(past(), caller, position, moment -> {
            var now = known(moment, id);
            var asOf = when.asOf(now::moment);
            Supplier<List<Fact>> history = () -> journal.facts(moment, caller.municipality(), streams(now), asOf);
            var sources = when.isNow() ? now : known(Past.of(views.list(), history.get()), id);
            var planned =
                    sources.indicator().plan(plan).orElseThrow(() -> new ProblemException(404, "unknown-evaluation"));
            var evaluation = new EvaluationMaker(sources, planned).evaluation(Shows.of(asOf, when.moment()));
            return new AtDecisions(views, asOf.effectiveOn(), history).in(sources, planned, evaluation);
        });
    }

    /** @throws ProblemException where it is broken down otherwise, or does not add up within a year */
    static void mayBeAsked(IndicatorRow indicator, Selection selection, ReadAs readAs) {
        violation(indicator, selection, readAs).ifPresent(violation -> {
            throw new ProblemException(400, "invalid-request", List.of(violation), 1);
        });
    }

    /** What is wrong with asking for that; absent where nothing is. */
    static Optional<Violation> violation(IndicatorRow indicator, Selection selection, ReadAs readAs) {
        var known = indicator.versions().stream()
                .flatMap(version -> version.definition().breakdowns().stream())
                .map(Dimension::dimension)
                .toList();
        var isRatio = indicator.versions().stream()
                .map(IndicatorRow.Version::definition)
                .anyMatch(IndicatorDefinition::hasRatio);
        return selection
                .dimensions()
                .filter(dimension -> !known.contains(dimension))
                .findFirst()
                .map(dimension -> Violation.inQuery("breakdown", "breakdown-unknown", dimension.value()))
                .or(() -> isRatio && readAs != ReadAs.AS_DELIVERED
                        ? Optional.of(Violation.inQuery("reading", "reading-of-ratio"))
                        : Optional.empty());
    }

    private <T> Shown<T> ask(
            Caller caller, IndicatorId id, When when, @Nullable Long position, BiFunction<Sources, Shows, T> maker) {
        if (when.isNow()) {
            return answers.ask(
                    views.list(), caller, position, moment -> maker.apply(known(moment, id), Shows.of(AsOf.NOW, null)));
        }
        return answers.ask(past(), caller, position, moment -> {
            var now = known(moment, id);
            var asOf = when.asOf(now::moment);
            var past = Past.of(views.list(), journal.facts(moment, caller.municipality(), streams(now), asOf));
            return maker.apply(known(past, id), Shows.of(asOf, when.moment()));
        });
    }

    private List<View<?>> past() {
        return List.of(views.indicator(), views.measurement(), views.milestones(), views.grounds(), journal.view());
    }

    /** What is known of now covers what was known at any moment. */
    static List<StreamId> streams(Sources now) {
        var streams = new LinkedHashSet<StreamId>(List.of(now.id()));
        now.interventions().forEach(one -> streams.add(MilestonesView.idOf(one.key())));
        now.indicator().programmes().forEach(streams::add);
        return List.copyOf(streams);
    }

    /** @throws ProblemException where there was no such indicator at that moment */
    Sources known(Moment moment, IndicatorId id) {
        return Sources.of(moment, views, id).orElseThrow(IndicatorSeries::unknown);
    }

    static ProblemException unknown() {
        return new ProblemException(404, "unknown-indicator");
    }
}
