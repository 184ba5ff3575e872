package nl.grip.command.savings;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.InterventionUnplanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ProgrammePeriodChanged;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import org.jspecify.annotations.Nullable;

/**
 * What a programme gives its savings plan to stand on.
 *
 * @param assumptions all that were ever made; savings may rest on one that was broken, and are flagged then
 * @param planned the interventions that are in it now
 */
record Footing(
        LocalDate establishedOn, Period period, Set<Code> assumptions, Set<Code> moments, Set<InterventionId> planned) {

    /** @param history of one programme, in order; empty where there is none */
    static Optional<Footing> in(Stream<DomainEvent> history) {
        Footing footing = null;
        for (var event : history.toList()) {
            footing = footing == null ? begun(event) : footing.and(event);
        }
        return Optional.ofNullable(footing);
    }

    private static @Nullable Footing begun(DomainEvent event) {
        return event instanceof ProgrammeEstablished established
                ? new Footing(established.effectiveOn(), established.period(), Set.of(), Set.of(), Set.of())
                : null;
    }

    private Footing and(DomainEvent event) {
        return switch (event) {
            case ProgrammePeriodChanged changed ->
                new Footing(establishedOn, changed.period(), assumptions, moments, planned);
            case AssumptionMade made ->
                new Footing(establishedOn, period, with(assumptions, made.assumption()), moments, planned);
            case ReportingMomentNamed named ->
                new Footing(establishedOn, period, assumptions, with(moments, named.moment()), planned);
            case InterventionPlanned in ->
                new Footing(establishedOn, period, assumptions, moments, with(planned, in.interventionId()));
            case InterventionUnplanned out ->
                new Footing(establishedOn, period, assumptions, moments, without(planned, out.interventionId()));
            default -> this;
        };
    }

    private static <T> Set<T> with(Set<T> set, T one) {
        var more = new HashSet<>(set);
        more.add(one);
        return more;
    }

    private static <T> Set<T> without(Set<T> set, T one) {
        var less = new HashSet<>(set);
        less.remove(one);
        return less;
    }

    boolean covers(int year) {
        return period.from().getYear() <= year && year <= period.until().getYear();
    }
}
