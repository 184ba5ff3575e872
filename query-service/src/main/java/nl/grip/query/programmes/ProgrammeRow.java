package nl.grip.query.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.query.history.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What a programme is by now.
 *
 * @param years every calendar year that it covers, or covered before its period was changed
 */
public record ProgrammeRow(
        Code code,
        String title,
        Period period,
        List<Integer> years,
        List<Responsible> responsible,
        List<Ambition> ambitions,
        List<Goal> goals,
        List<Planned> planned,
        List<Framework> frameworks,
        List<Decided> decisions,
        List<Assumption> assumptions,
        List<ReportingMoment> moments,
        long sequence) {

    /** A function or a team, and what it answers for. */
    public record Responsible(String responsibility, String holder) {}

    /** A heading of the plan. */
    public record Ambition(Code code, String title) {}

    /** What must become true under an ambition. */
    public record Goal(Code code, Code ambition, String text) {}

    /** An intervention that belongs to the programme. */
    public record Planned(InterventionId interventionId, Code ambition, List<Integer> years) {}

    /** A policy framework (kader). */
    public record Framework(
            Code code, String title, @Nullable LocalDate consultedOn, Decision decision) {}

    /** Something that was decided about the programme. */
    public record Decided(String subject, @Nullable LocalDate consultedOn, Decision decision) {}

    /** @param brokenOn the day from which it no longer holds; absent while it does */
    public record Assumption(
            Code code,
            String text,
            LocalDate madeOn,
            @Nullable LocalDate brokenOn,
            @Nullable String reason) {}

    /** A document shows what held on a day, as it was known at a moment. */
    public record ReportingMoment(Code code, String title, LocalDate effectiveOn, Instant knownAt) {}

    /** Those whose years include one; of every year where none is given. */
    Stream<Planned> planned(@Nullable Integer year) {
        return planned.stream().filter(one -> year == null || one.years().contains(year));
    }

    /** What a reporting moment says on both clocks; absent where there is none of that code. */
    public Optional<AsOf> moment(Code named) {
        return moments.stream()
                .filter(one -> one.code().equals(named))
                .map(one -> new AsOf(one.effectiveOn(), one.knownAt()))
                .findFirst();
    }

    static List<Integer> yearsOf(Period period, List<Integer> before) {
        return IntStream.concat(
                        before.stream().mapToInt(Integer::intValue),
                        IntStream.rangeClosed(
                                period.from().getYear(), period.until().getYear()))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** The list with this in the place of what has the same key, or behind all. */
    static <T, K> List<T> with(List<T> all, T one, Function<T, K> key) {
        return all.stream().anyMatch(other -> key.apply(other).equals(key.apply(one)))
                ? all.stream()
                        .map(other -> key.apply(other).equals(key.apply(one)) ? one : other)
                        .toList()
                : Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    static <T, K> List<T> without(List<T> all, K gone, Function<T, K> key) {
        return all.stream().filter(other -> !key.apply(other).equals(gone)).toList();
    }
}
