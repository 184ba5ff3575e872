package nl.grip.query.indicators;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorEvent.IndicatorDefined;
import nl.grip.events.IndicatorId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per indicator: what it measures, which way it is to go, and how it will be judged. */
final class IndicatorView implements View<IndicatorRow> {

    @Override
    public String name() {
        return "indicator";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<IndicatorRow> rowType() {
        return IndicatorRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.INDICATOR);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return fact.event() instanceof IndicatorEvent event
                ? Stream.of(new RowKey(keyOf(event.indicatorId())))
                : Stream.empty();
    }

    @Override
    public String href(RowKey key) {
        return "/v1/indicators/" + key;
    }

    static String keyOf(IndicatorId indicator) {
        return indicator.id().toString();
    }

    @Override
    public IndicatorRow evolve(RowKey key, @Nullable IndicatorRow row, Fact fact) {
        return fact.event() instanceof IndicatorDefined defined
                ? RowChange.from(defined, fact)
                : new RowChange(Objects.requireNonNull(row, "nothing happens before the indicator is defined"), fact)
                        .by((IndicatorEvent) fact.event());
    }
}
