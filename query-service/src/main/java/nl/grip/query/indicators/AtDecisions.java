package nl.grip.query.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.grip.events.wire.Fact;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Past;
import nl.grip.query.history.Shows;
import nl.grip.query.indicators.IndicatorRow.Plan;
import nl.grip.query.indicators.MilestonesRow.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * Tells an evaluation as it was whenever something was decided on it. A decision is bound by its place in the order of all facts:
 * what stands before it was known, and nothing else.
 */
final class AtDecisions {

    private final IndicatorViews.All views;
    private final @Nullable LocalDate effectiveOn;
    private final Supplier<List<Fact>> history;

    /**
     * @param effectiveOn the day as of which is asked; absent for whatever was said to hold
     * @param history every fact that is known where is asked, in order; asked for only where something was decided
     */
    AtDecisions(IndicatorViews.All views, @Nullable LocalDate effectiveOn, Supplier<List<Fact>> history) {
        this.views = views;
        this.effectiveOn = effectiveOn;
        this.history = history;
    }

    /** An evaluation with all that was decided since it was planned. */
    Evaluation in(Sources sources, Plan plan, Evaluation evaluation) {
        var decided = sources.interventions().stream()
                .filter(one -> MilestonesView.idOf(one.key()).equals(plan.interventionId()))
                .flatMap(one -> one.row().conclusions())
                .filter(one -> !one.recordedAt().isBefore(plan.said().recordedAt()))
                .toList();
        if (decided.isEmpty()) {
            return evaluation;
        }
        var facts = history.get();
        return evaluation.with(decided.stream()
                .flatMap(one -> then(facts, sources, plan, one)
                        .map(then -> new Evaluation.Decided(
                                one.kind(),
                                one.on(),
                                one.reference(),
                                one.position(),
                                !then.findsTheSameAs(evaluation),
                                then))
                        .stream())
                .toList());
    }

    /** @return nothing where the plan was not there yet */
    private Optional<Evaluation> then(List<Fact> facts, Sources sources, Plan plan, Milestone decided) {
        var known = facts.stream()
                .filter(fact -> fact.position() < decided.position())
                .toList();
        return Sources.of(Past.of(views.list(), known), views, sources.id())
                .flatMap(then -> then.indicator().plan(plan.plan()).map(planned -> new EvaluationMaker(then, planned)))
                .map(maker -> maker.evaluation(Shows.of(new AsOf(effectiveOn, decided.recordedAt()), null)));
    }
}
