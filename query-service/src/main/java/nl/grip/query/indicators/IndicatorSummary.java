package nl.grip.query.indicators;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.grip.events.Direction;
import nl.grip.events.Frequency;
import nl.grip.events.Law;
import nl.grip.query.projections.KeyedRow;

/** An indicator in a list. */
@Schema(description = "Een indicator in het kort")
record IndicatorSummary(
        UUID id,
        @Schema(example = "JGGZ-VIA-HUISARTS") String code,
        String title,
        String unit,
        Frequency frequency,
        Direction direction,
        List<Law> laws,

        @Schema(description = "De doelen waarvan zij nu iets zegt")
        List<IndicatorRow.Tie> goals) {

    static IndicatorSummary of(KeyedRow<IndicatorRow> keyed) {
        var row = keyed.row();
        var definition = row.version().definition();
        return new IndicatorSummary(
                UUID.fromString(keyed.key().value()),
                row.code().code(),
                row.title(),
                definition.unit(),
                definition.frequency(),
                row.direction(),
                row.laws(),
                row.goals().stream().filter(IndicatorRow.Tie::holds).toList());
    }
}
