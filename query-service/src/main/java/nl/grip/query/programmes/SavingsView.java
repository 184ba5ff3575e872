package nl.grip.query.programmes;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.SavingsEvent;
import nl.grip.events.SavingsEvent.IntendedSavingsChanged;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsEvent.SavingsStatementWithdrawn;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.programmes.SavingsRow.Intention;
import nl.grip.query.programmes.SavingsRow.Statement;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per savings plan: all that was intended and stated, in order. */
final class SavingsView implements View<SavingsRow> {

    @Override
    public String name() {
        return "savings-plan";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SavingsRow> rowType() {
        return SavingsRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.SAVINGS_PLAN);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return fact.event() instanceof SavingsEvent event
                ? Stream.of(new RowKey(keyOf(event.savingsPlanId())))
                : Stream.empty();
    }

    @Override
    public String href(RowKey key) {
        return "/v1/savings-plans/" + key;
    }

    static String keyOf(SavingsPlanId plan) {
        return plan.id().toString();
    }

    @Override
    public SavingsRow evolve(RowKey key, @Nullable SavingsRow row, Fact fact) {
        if (fact.event() instanceof SavingsPlanAdopted adopted) {
            var intention =
                    new Intention(adopted.effectiveOn(), adopted.intended(), adopted.restsOn(), adopted.decision());
            return new SavingsRow(adopted.programmeId(), List.of(intention), List.of(), fact.sequence());
        }
        var known = Objects.requireNonNull(row, "nothing is saved before the plan is adopted");
        return new SavingsRow(
                known.programmeId(),
                intentions(known.intentions(), (SavingsEvent) fact.event()),
                statements(known.statements(), (SavingsEvent) fact.event()),
                Math.max(known.sequence(), fact.sequence()));
    }

    private static List<Intention> intentions(List<Intention> known, SavingsEvent event) {
        return event instanceof IntendedSavingsChanged changed
                ? and(
                        known,
                        new Intention(changed.effectiveOn(), changed.intended(), changed.restsOn(), changed.decision()))
                : known;
    }

    private static List<Statement> statements(List<Statement> known, SavingsEvent event) {
        return switch (event) {
            case SavingsStated stated ->
                and(
                        known,
                        new Statement(
                                stated.effectiveOn(),
                                stated.moment(),
                                stated.interventionId(),
                                stated.kind(),
                                stated.realised(),
                                stated.restsOn(),
                                stated.grounds(),
                                null));
            case SavingsStatementWithdrawn withdrawn ->
                known.stream()
                        .map(one -> one.isOf(withdrawn.moment(), withdrawn.interventionId())
                                ? one.withdrawn(withdrawn.reason())
                                : one)
                        .toList();
            case SavingsPlanAdopted _, IntendedSavingsChanged _ -> known;
        };
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
