package nl.grip.query.interventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.Description;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionId;
import nl.grip.events.Recommendation;
import nl.grip.events.Scope;
import nl.grip.events.wire.Fact;
import org.jspecify.annotations.Nullable;

/** Where one intervention stands. */
public record InterventionRow(
        Description description,
        Organisation organisation,
        Standing standing,
        @Nullable Pilot pilot,
        @Nullable Scope scope,
        @Nullable EvaluationPlan evaluationPlan,
        @Nullable LastEvaluation lastEvaluation,
        Embedding embedding,
        @Nullable Funding funding,
        @Nullable Stop stop,
        @Nullable InterventionId predecessor,
        List<Flag> flags,
        Recorded recorded) {

    /** Who does it, what comes next, and by what it may be judged. */
    public record Organisation(
            @Nullable String nextStep, @Nullable String lead, List<String> partners, List<IndicatorCode> indicators) {

        Organisation withNextStep(String step) {
            return new Organisation(step, lead, partners, indicators);
        }

        Organisation withLead(String named) {
            return new Organisation(nextStep, named, partners, indicators);
        }

        Organisation withPartners(List<String> all) {
            return new Organisation(nextStep, lead, all, indicators);
        }

        Organisation withIndicators(List<IndicatorCode> all) {
            return new Organisation(nextStep, lead, partners, all);
        }
    }

    /** @param overdueAfter the last day on which nothing is late; absent where no day is set */
    public record Standing(
            Phase phase,
            LocalDate since,
            LocalDate proposedOn,
            @Nullable LocalDate overdueAfter) {}

    /** @param capacity how many cases at the same time; absent where any number can take part */
    public record Pilot(
            LocalDate startedOn,
            LocalDate plannedEnd,
            @Nullable Integer capacity) {}

    /** An evaluation that has to be made. */
    public record EvaluationPlan(LocalDate dueOn, String question) {}

    /** The evaluation made last. */
    public record LastEvaluation(LocalDate evaluatedOn, Recommendation recommendation) {}

    /** How far it is on the way to being permanent. */
    public record Embedding(
            List<Awaited> awaited,
            List<EmbeddingCondition> conditionsMet,
            @Nullable LocalDate embeddedOn) {

        /** Which conditions are open. */
        public List<EmbeddingCondition> conditionsOpen() {
            return awaited.stream().map(Awaited::condition).toList();
        }

        Embedding open(Awaited condition) {
            return new Embedding(
                    with(others(condition.condition()), condition),
                    without(conditionsMet, condition.condition()),
                    embeddedOn);
        }

        Embedding met(EmbeddingCondition condition) {
            return new Embedding(others(condition), with(conditionsMet, condition), embeddedOn);
        }

        Embedding done(LocalDate on) {
            return new Embedding(awaited, conditionsMet, on);
        }

        private List<Awaited> others(EmbeddingCondition condition) {
            return awaited.stream().filter(one -> one.condition() != condition).toList();
        }
    }

    /**
     * A condition that is open.
     *
     * @param grounds what has to be arranged or, where it was arranged once, why it no longer is
     */
    public record Awaited(EmbeddingCondition condition, LocalDate since, String grounds) {}

    /** @param phaseBefore where it is taken up again if it is */
    public record Stop(
            LocalDate stoppedOn, String reason, @Nullable InterventionId successor, Phase phaseBefore) {}

    /** The first and the last recorded fact about it, and the last one's place in its stream. */
    public record Recorded(long sequence, Instant firstAt, Instant lastAt) {

        Recorded and(Fact fact) {
            return fact.sequence() > sequence ? new Recorded(fact.sequence(), firstAt, fact.recordedAt()) : this;
        }
    }

    static InterventionRow of(InterventionProposed proposed, Fact fact) {
        return new InterventionRow(
                proposed.description(),
                new Organisation(proposed.nextStep(), proposed.lead(), proposed.partners(), List.of()),
                new Standing(Phase.PROPOSED, proposed.effectiveOn(), proposed.effectiveOn(), null),
                null,
                null,
                null,
                null,
                new Embedding(List.of(), List.of(), null),
                null,
                null,
                null,
                List.of(),
                new Recorded(fact.sequence(), fact.recordedAt(), fact.recordedAt()));
    }

    static <T> List<T> with(List<T> all, T one) {
        return all.contains(one)
                ? all
                : Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }
}
