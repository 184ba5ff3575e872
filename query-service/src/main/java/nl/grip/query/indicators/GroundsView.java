package nl.grip.query.indicators;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.AssumptionRestored;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.indicators.GroundsRow.Assumption;
import nl.grip.query.indicators.GroundsRow.Break;
import nl.grip.query.indicators.GroundsRow.ReportingMoment;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per programme: what its figures rest on, every time that this did not hold, and when it reported. */
final class GroundsView implements View<GroundsRow> {

    @Override
    public String name() {
        return "programme-grounds";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<GroundsRow> rowType() {
        return GroundsRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.PROGRAMME);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return switch (fact.event()) {
            case ProgrammeEstablished _,
                    AssumptionMade _,
                    AssumptionBroken _,
                    AssumptionRestored _,
                    ReportingMomentNamed _ ->
                Stream.of(new RowKey(fact.event().stream().id().toString()));
            default -> Stream.empty();
        };
    }

    @Override
    public String href(RowKey key) {
        return "/v1/programmes/" + key;
    }

    static String keyOf(ProgrammeId programme) {
        return programme.id().toString();
    }

    @Override
    public GroundsRow evolve(RowKey key, @Nullable GroundsRow row, Fact fact) {
        if (fact.event() instanceof ProgrammeEstablished established) {
            return new GroundsRow(established.code(), established.title(), List.of(), List.of());
        }
        var known = Objects.requireNonNull(row, "nothing happens before the programme is established");
        return switch (fact.event()) {
            case AssumptionMade made -> resting(known, made(known.assumptions(), made));
            case AssumptionBroken broken ->
                resting(known, each(known, broken.assumption(), assumption -> broken(assumption, broken)));
            case AssumptionRestored restored ->
                resting(known, each(known, restored.assumption(), assumption -> restored(assumption, restored)));
            case ReportingMomentNamed named ->
                new GroundsRow(
                        known.code(),
                        known.title(),
                        known.assumptions(),
                        and(
                                known.moments().stream()
                                        .filter(moment -> !moment.code().equals(named.moment()))
                                        .toList(),
                                new ReportingMoment(named.moment(), named.effectiveOn(), named.knownAt())));
            default -> throw new IllegalArgumentException("nothing to rest on: " + fact.event());
        };
    }

    private static GroundsRow resting(GroundsRow row, List<Assumption> assumptions) {
        return new GroundsRow(row.code(), row.title(), assumptions, row.moments());
    }

    /** Made again it is put differently, and what broke of it stays known. */
    private static List<Assumption> made(List<Assumption> all, AssumptionMade made) {
        var breaks = all.stream()
                .filter(one -> one.code().equals(made.assumption()))
                .flatMap(one -> one.breaks().stream())
                .toList();
        return and(
                all.stream()
                        .filter(one -> !one.code().equals(made.assumption()))
                        .toList(),
                new Assumption(made.assumption(), made.text(), breaks));
    }

    private static List<Assumption> each(GroundsRow row, Code code, UnaryOperator<Assumption> change) {
        return row.assumptions().stream()
                .map(one -> one.code().equals(code) ? change.apply(one) : one)
                .toList();
    }

    private static Assumption broken(Assumption assumption, AssumptionBroken broken) {
        return new Assumption(
                assumption.code(),
                assumption.text(),
                and(assumption.breaks(), new Break(broken.effectiveOn(), broken.reason(), null)));
    }

    private static Assumption restored(Assumption assumption, AssumptionRestored restored) {
        return new Assumption(
                assumption.code(),
                assumption.text(),
                assumption.breaks().stream()
                        .map(one -> one.restoredOn() == null
                                ? new Break(one.brokenOn(), one.reason(), restored.effectiveOn())
                                : one)
                        .toList());
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
