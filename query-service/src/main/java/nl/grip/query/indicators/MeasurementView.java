package nl.grip.query.indicators;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.IndicatorId;
import nl.grip.events.Standing;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.indicators.MeasurementRow.Cell;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per indicator and period: its figures as they hold now, with what each part of a breakdown says. */
final class MeasurementView implements View<MeasurementRow> {

    @Override
    public String name() {
        return "measurement";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<MeasurementRow> rowType() {
        return MeasurementRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.INDICATOR);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return switch (fact.event()) {
            case MeasurementsRecorded recorded -> Stream.of(key(recorded.indicatorId(), recorded.period()));
            case MeasurementsCorrected corrected -> Stream.of(key(corrected.indicatorId(), corrected.period()));
            default -> Stream.empty();
        };
    }

    @Override
    public String href(RowKey key) {
        return "/v1/indicators/" + key.value().substring(0, key.value().indexOf('/')) + "/series";
    }

    private static RowKey key(IndicatorId indicator, CalendarPeriod period) {
        return new RowKey(keysOf(indicator) + period);
    }

    /** What the keys of all periods of an indicator begin with. */
    static String keysOf(IndicatorId indicator) {
        return indicator.id() + "/";
    }

    @Override
    public MeasurementRow evolve(RowKey key, @Nullable MeasurementRow row, Fact fact) {
        return switch (fact.event()) {
            case MeasurementsRecorded recorded ->
                Objects.requireNonNullElseGet(
                                row, () -> MeasurementRow.empty(recorded.indicatorId(), recorded.period()))
                        .with(cells(recorded.figures(), recorded.version(), recorded.standing(), fact, null));
            case MeasurementsCorrected corrected ->
                Objects.requireNonNullElseGet(
                                row, () -> MeasurementRow.empty(corrected.indicatorId(), corrected.period()))
                        .with(cells(
                                corrected.figures(),
                                corrected.version(),
                                corrected.standing(),
                                fact,
                                corrected.reason()));
            default -> throw new IllegalArgumentException("no measurement: " + fact.event());
        };
    }

    private static List<Cell> cells(
            List<Figure> figures, int version, Standing standing, Fact fact, @Nullable String corrected) {
        return figures.stream()
                .map(figure -> new Cell(figure, version, standing, Said.by(fact), corrected))
                .toList();
    }
}
