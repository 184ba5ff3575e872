package nl.grip.query.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.Funding;
import nl.grip.query.interventions.InterventionRow;
import nl.grip.query.overview.Overview.Demand;
import nl.grip.query.overview.Overview.Demand.Kind;
import nl.grip.query.overview.Overview.Subject;
import nl.grip.query.programmes.ProgrammeRow;
import org.jspecify.annotations.Nullable;

/**
 * What asks for a decision on a day. Every rule says from which day something does; what is not there yet on the day that is
 * asked about, is not shown.
 */
final class Demands {

    private static final int PILOT_DAYS = 90;
    private static final int FUNDING_YEARS = 1;

    private final LocalDate on;

    Demands(LocalDate on) {
        this.on = on;
    }

    /** The one that has been asking for longest first. */
    List<Demand> sorted(Stream<Demand> demands) {
        return demands.filter(demand -> !demand.since().isAfter(on))
                .sorted(Comparator.comparing(Demand::since)
                        .thenComparing(Demand::kind)
                        .thenComparing(Demand::key))
                .toList();
    }

    Stream<Demand> of(UUID id, InterventionRow row) {
        var subject = Subject.of(id, row);
        return Stream.of(
                        evaluation(subject, row).stream(),
                        pilot(subject, row).stream(),
                        conditions(subject, row),
                        funding(subject, row).stream())
                .flatMap(demands -> demands);
    }

    private static Optional<Demand> evaluation(Subject subject, InterventionRow row) {
        return Optional.ofNullable(row.evaluationPlan())
                .map(plan -> demand(
                        Kind.EVALUATION_OVERDUE, subject, plan.dueOn().plusDays(1), plan.dueOn(), plan.question()));
    }

    /** Until it is decided what follows: an evaluation advises, and does not decide. */
    private Optional<Demand> pilot(Subject subject, InterventionRow row) {
        var pilot = row.pilot();
        var isRunning = switch (row.standing().phase()) {
            case IN_PILOT, EXTENDED, EVALUATED -> true;
            case PROPOSED, STEERED, ACCELERATED, ROLLED_OUT, EMBEDDED, STOPPED -> false;
        };
        if (pilot == null || !isRunning) {
            return Optional.empty();
        }
        var end = pilot.plannedEnd();
        return Optional.of(
                on.isAfter(end)
                        ? demand(Kind.PILOT_ENDED, subject, end.plusDays(1), end, null)
                        : demand(
                                Kind.PILOT_ENDING,
                                subject,
                                later(end.minusDays(PILOT_DAYS), pilot.startedOn()),
                                end,
                                null));
    }

    private static Stream<Demand> conditions(Subject subject, InterventionRow row) {
        return row.embedding().awaited().stream()
                .map(awaited -> new Demand(
                        key(Kind.CONDITION_OPEN, subject) + "/" + awaited.condition(),
                        Kind.CONDITION_OPEN,
                        subject,
                        awaited.since(),
                        null,
                        awaited.grounds(),
                        awaited.condition(),
                        null,
                        List.of()));
    }

    /** A budget is decided on once a year, so that is how long it takes to find other money. */
    private Optional<Demand> funding(Subject subject, InterventionRow row) {
        var funding = row.funding();
        if (funding == null || funding.kind() == Funding.Kind.STRUCTURAL) {
            return Optional.empty();
        }
        var until = funding.until();
        if (until != null && !on.isBefore(until.minusYears(FUNDING_YEARS))) {
            return Optional.of(demand(
                    Kind.INCIDENTAL_FUNDING_ENDING, subject, until.minusYears(FUNDING_YEARS), until, funding.source()));
        }
        return Optional.ofNullable(row.embedding().embeddedOn())
                .map(embedded ->
                        demand(Kind.EMBEDDED_ON_INCIDENTAL_FUNDING, subject, embedded, until, funding.source()));
    }

    Stream<Demand> of(Overview.Indicator indicator) {
        var since = indicator.since();
        return indicator.status() != Status.OFF_TRACK || since == null
                ? Stream.empty()
                : Stream.of(new Demand(
                        key(Kind.OFF_TRACK, Subject.of(indicator)),
                        Kind.OFF_TRACK,
                        Subject.of(indicator),
                        since,
                        null,
                        null,
                        null,
                        indicator.ground(),
                        indicator.fired()));
    }

    Stream<Demand> of(UUID programme, ProgrammeRow.Assumption assumption) {
        var subject = Subject.of(programme, assumption);
        var broken = assumption.brokenOn();
        return broken == null
                ? Stream.empty()
                : Stream.of(new Demand(
                        key(Kind.ASSUMPTION_BROKEN, subject) + "/" + assumption.code(),
                        Kind.ASSUMPTION_BROKEN,
                        subject,
                        broken,
                        null,
                        assumption.reason(),
                        null,
                        null,
                        List.of()));
    }

    private static Demand demand(
            Kind kind, Subject subject, LocalDate since, @Nullable LocalDate by, @Nullable String grounds) {
        return new Demand(key(kind, subject), kind, subject, since, by, grounds, null, null, List.of());
    }

    private static String key(Kind kind, Subject subject) {
        return kind + "/" + subject.id();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
