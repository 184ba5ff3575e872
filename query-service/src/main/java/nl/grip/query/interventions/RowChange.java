package nl.grip.query.interventions;

import static nl.grip.query.interventions.Phase.EXTENDED;
import static nl.grip.query.interventions.Phase.IN_PILOT;
import static nl.grip.query.interventions.Phase.STOPPED;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.grip.events.Description;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.Scope;
import nl.grip.events.wire.Fact;
import nl.grip.query.interventions.InterventionRow.Embedding;
import nl.grip.query.interventions.InterventionRow.EvaluationPlan;
import nl.grip.query.interventions.InterventionRow.LastEvaluation;
import nl.grip.query.interventions.InterventionRow.Organisation;
import nl.grip.query.interventions.InterventionRow.Pilot;
import nl.grip.query.interventions.InterventionRow.Standing;
import nl.grip.query.interventions.InterventionRow.Stop;
import org.jspecify.annotations.Nullable;

/** A row on its way from one fact to the next; local to one step of the fold, which is why it can be changed. */
final class RowChange {

    private final InterventionRow before;
    private Description description;
    private Organisation organisation;
    private Standing standing;
    private @Nullable Pilot pilot;
    private @Nullable Scope scope;
    private @Nullable EvaluationPlan evaluationPlan;
    private @Nullable LastEvaluation lastEvaluation;
    private Embedding embedding;
    private @Nullable Funding funding;
    private @Nullable Stop stop;
    private @Nullable InterventionId predecessor;

    RowChange(InterventionRow before) {
        this.before = before;
        description = before.description();
        organisation = before.organisation();
        standing = before.standing();
        pilot = before.pilot();
        scope = before.scope();
        evaluationPlan = before.evaluationPlan();
        lastEvaluation = before.lastEvaluation();
        embedding = before.embedding();
        funding = before.funding();
        stop = before.stop();
        predecessor = before.predecessor();
    }

    RowChange description(Description revised) {
        description = revised;
        return this;
    }

    RowChange organisation(Organisation changed) {
        organisation = changed;
        return this;
    }

    RowChange in(Phase phase, LocalDate since) {
        standing = new Standing(phase, since, standing.proposedOn(), null);
        return this;
    }

    RowChange pilot(Pilot started) {
        pilot = started;
        return this;
    }

    RowChange plannedEnd(LocalDate end) {
        return pilot(new Pilot(knownPilot().startedOn(), end, knownPilot().capacity()));
    }

    RowChange capacity(int capacity) {
        return pilot(new Pilot(knownPilot().startedOn(), knownPilot().plannedEnd(), capacity));
    }

    RowChange scope(Scope covered) {
        scope = covered;
        return this;
    }

    RowChange planned(EvaluationPlan plan) {
        evaluationPlan = plan;
        return this;
    }

    /** What was to be evaluated is. */
    RowChange evaluated(LastEvaluation evaluation) {
        evaluationPlan = null;
        lastEvaluation = evaluation;
        return this;
    }

    RowChange embedding(Embedding changed) {
        embedding = changed;
        return this;
    }

    RowChange funding(Funding named) {
        funding = named;
        return this;
    }

    RowChange stopped(Stop how) {
        stop = how;
        return in(STOPPED, how.stoppedOn());
    }

    RowChange reopened(LocalDate on) {
        var ended = Objects.requireNonNull(stop, "only what was stopped is reopened");
        stop = null;
        return in(ended.phaseBefore(), on);
    }

    RowChange predecessor(InterventionId named) {
        predecessor = named;
        return this;
    }

    InterventionRow by(Fact fact) {
        return new InterventionRow(
                description,
                organisation,
                new Standing(standing.phase(), standing.since(), standing.proposedOn(), overdueAfter()),
                pilot,
                scope,
                evaluationPlan,
                lastEvaluation,
                embedding,
                funding,
                stop,
                predecessor,
                flags(),
                before.recorded().and(fact));
    }

    private Pilot knownPilot() {
        return Objects.requireNonNull(pilot, "only a pilot that has started is changed");
    }

    /** An evaluation is late after the day it was due; a pilot when it ended as planned and nothing followed. */
    private @Nullable LocalDate overdueAfter() {
        if (standing.phase() == STOPPED) {
            return null;
        }
        var due = evaluationPlan == null ? Stream.<LocalDate>empty() : Stream.of(evaluationPlan.dueOn());
        var isRunning = standing.phase() == IN_PILOT || standing.phase() == EXTENDED;
        var end = pilot == null || !isRunning ? Stream.<LocalDate>empty() : Stream.of(pilot.plannedEnd());
        return Stream.concat(due, end).min(LocalDate::compareTo).orElse(null);
    }

    private List<Flag> flags() {
        return funding != null && funding.kind() == Funding.Kind.INCIDENTAL
                ? List.of(Flag.INCIDENTAL_FUNDING)
                : List.of();
    }
}
