package nl.grip.query.indicators;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Shows;
import nl.grip.query.projections.KeyedRow;

/** An indicator as a reader gets it, with all that it was. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Een indicator, met alles wat zij eerder was: wat laatst staat, geldt")
record Indicator(
        UUID id,
        Shows shows,
        @Schema(example = "JGGZ-VIA-HUISARTS") String code,
        String title,
        @Schema(description = "Versies van de definitie") List<IndicatorRow.Version> versions,
        List<IndicatorRow.Way> directions,
        @Schema(description = "Nulmetingen") List<IndicatorRow.Baseline> baselines,

        @Schema(description = "Streefwaarden, elk met wat zij eerder was, wie dat vastlegde en waarom")
        List<IndicatorRow.Target> targets,

        List<IndicatorRow.Tie> goals,

        @Schema(description = "Vastgestelde perioden") List<IndicatorRow.Certification> certifications,

        @Schema(description = "Hoe vooraf is afgesproken een effect te bepalen")
        List<IndicatorRow.Plan> evaluations,

        @JsonIgnore long sequence) {

    static Indicator of(KeyedRow<IndicatorRow> keyed, AsOf asOf) {
        var row = keyed.row();
        return new Indicator(
                UUID.fromString(keyed.key().value()),
                Shows.of(asOf),
                row.code().code(),
                row.title(),
                row.versions(),
                row.directions(),
                row.baselines(),
                row.targets(),
                row.goals(),
                row.certifications(),
                row.evaluations(),
                row.sequence());
    }
}
