package nl.grip.query.programmes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Shows;
import nl.grip.query.programmes.ProgrammeRow.Ambition;
import nl.grip.query.programmes.ProgrammeRow.Assumption;
import nl.grip.query.programmes.ProgrammeRow.Decided;
import nl.grip.query.programmes.ProgrammeRow.Framework;
import nl.grip.query.programmes.ProgrammeRow.Goal;
import nl.grip.query.programmes.ProgrammeRow.Planned;
import nl.grip.query.programmes.ProgrammeRow.ReportingMoment;
import nl.grip.query.programmes.ProgrammeRow.Responsible;

/** A programme as a reader gets it. */
@Schema(description = "Een programma: wat het wil bereiken, waarop het rust en wanneer erover wordt gerapporteerd")
record Programme(
        UUID id,
        Shows shows,
        @Schema(example = "SAMEN-REDZAAM") String code,
        String title,
        Period period,
        List<Responsible> responsible,
        List<Ambition> ambitions,
        List<Goal> goals,

        @Schema(description = "De interventies die erbij horen")
        List<Planned> interventions,

        @Schema(description = "Beleidskaders") List<Framework> frameworks,
        List<Decided> decisions,
        @Schema(description = "Uitgangspunten") List<Assumption> assumptions,
        List<ReportingMoment> reportingMoments,
        @JsonIgnore long sequence) {

    static Programme of(ProgrammeId id, ProgrammeRow row, AsOf asOf) {
        return new Programme(
                id.id(),
                Shows.of(asOf),
                row.code().value(),
                row.title(),
                row.period(),
                row.responsible(),
                row.ambitions(),
                row.goals(),
                row.planned(),
                row.frameworks(),
                row.decisions(),
                row.assumptions(),
                row.moments(),
                row.sequence());
    }
}
