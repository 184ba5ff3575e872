package nl.grip.query.indicators;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import nl.grip.query.history.AsOf;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;

/** All rows that a series is made from, at one moment. */
record Sources(
        IndicatorId id,
        IndicatorRow indicator,
        List<MeasurementRow> measurements,
        List<KeyedRow<MilestonesRow>> interventions,
        List<KeyedRow<GroundsRow>> programmes) {

    private static final String ANY = "";

    /** @return absent where there is no such indicator at that moment */
    static Optional<Sources> of(Moment moment, IndicatorViews.All views, IndicatorId id) {
        return moment.rows(views.indicator(), List.of(IndicatorView.keyOf(id))).stream()
                .map(KeyedRow::row)
                .findFirst()
                .map(indicator -> new Sources(
                        id,
                        indicator,
                        moment.rows(views.measurement(), List.of(MeasurementView.keysOf(id))).stream()
                                .map(KeyedRow::row)
                                .toList(),
                        moment.rows(views.milestones(), List.of(ANY)),
                        moment.rows(
                                views.grounds(),
                                indicator.programmes().map(GroundsView::keyOf).toList())));
    }

    /**
     * Of several indicators at once: however many there are, the rows of all are asked for together.
     *
     * @param programmes the rows of programmes that are asked for as well, if any
     */
    static List<Sources> of(
            Moment moment,
            IndicatorViews.All views,
            List<KeyedRow<IndicatorRow>> indicators,
            List<KeyedRow<GroundsRow>> programmes) {
        var interventions = moment.rows(views.milestones(), List.of(ANY));
        var keys = indicators.stream()
                .map(row -> MeasurementView.keysOf(idOf(row)))
                .toList();
        Map<IndicatorId, List<MeasurementRow>> measured = moment.rows(views.measurement(), keys).stream()
                .map(KeyedRow::row)
                .collect(groupingBy(MeasurementRow::indicatorId));
        return indicators.stream()
                .map(row -> new Sources(
                        idOf(row),
                        row.row(),
                        measured.getOrDefault(idOf(row), List.of()),
                        interventions,
                        programmes.stream()
                                .filter(programme -> row.row()
                                        .programmes()
                                        .anyMatch(one -> GroundsView.keyOf(one)
                                                .equals(programme.key().value())))
                                .toList()))
                .toList();
    }

    static IndicatorId idOf(KeyedRow<IndicatorRow> row) {
        return new IndicatorId(UUID.fromString(row.key().value()));
    }

    /** Those that are or were meant to move the indicator. */
    Stream<KeyedRow<MilestonesRow>> tied() {
        return interventions.stream().filter(one -> one.row().isTiedTo(indicator.code()));
    }

    Stream<KeyedRow<MilestonesRow>> others() {
        return interventions.stream().filter(one -> !one.row().isTiedTo(indicator.code()));
    }

    /** The only days from which limits may be reckoned anew. */
    List<LocalDate> decided() {
        return tied().flatMap(one -> one.row().of(indicator.code()))
                .map(MilestonesRow.Milestone::on)
                .sorted()
                .distinct()
                .toList();
    }

    /** The days on which any of {@link #beside} began. */
    Stream<LocalDate> startsBeside(InterventionId intervention) {
        return beside(intervention).flatMap(one -> one.row().starts());
    }

    /**
     * Every other intervention than this one that may have moved the indicator: it is meant to, or nobody said what it is meant to
     * move.
     */
    Stream<KeyedRow<MilestonesRow>> beside(InterventionId intervention) {
        return interventions.stream()
                .filter(one -> !MilestonesView.idOf(one.key()).equals(intervention))
                .filter(one -> one.row().mayMove(indicator.code()));
    }

    /** The reporting moment of that code of a programme that the indicator tells of. */
    Optional<AsOf> moment(Code code) {
        return programmes.stream()
                .flatMap(programme -> programme.row().moment(code).stream())
                .findFirst();
    }
}
