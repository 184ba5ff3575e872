package nl.grip.command.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.indicators.IndicatorBodies.FigureFound;
import nl.grip.command.indicators.IndicatorCommand.CertifyPeriod;
import nl.grip.command.indicators.IndicatorCommand.CorrectMeasurements;
import nl.grip.command.indicators.IndicatorCommand.RecordMeasurements;
import nl.grip.command.indicators.IndicatorDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.IndicatorId;
import nl.grip.events.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where figures are recorded, corrected and certified. */
@RestController
@RequestMapping("/indicators")
@Tag(name = "Metingen", description = "Cijfers, correcties en vaststelling")
class MeasurementEndpoint {

    @Schema(name = "Measurement", description = "Cijfers van een periode")
    record Found(
            @Schema(
                    description = "Maand, kwartaal, halfjaar of jaar: 2020-09, 2020-Q3, 2020-H2 of 2020",
                    pattern = IndicatorBodies.PERIOD)
            String period,

            @Schema(
                    description = "Versie van de definitie; zonder is het die van de laatste dag van de periode",
                    minimum = "1",
                    maximum = "1000")
            @Nullable
            Integer version,

            @Schema(description = "Voorlopig, bijgesteld of definitief")
            Standing standing,

            @Schema(description = "De cijfers van die periode")
            List<FigureFound> figures)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new RecordMeasurements(id, measurements(period, version, standing, figures));
        }
    }

    @Schema(name = "MeasurementCorrection", description = "Cijfers die in de plaats komen van wat niet klopte")
    record Correction(
            @Schema(
                    description = "Maand, kwartaal, halfjaar of jaar: 2020-09, 2020-Q3, 2020-H2 of 2020",
                    pattern = IndicatorBodies.PERIOD)
            String period,

            @Schema(
                    description = "Versie van de definitie; zonder is het die van de laatste dag van de periode",
                    minimum = "1",
                    maximum = "1000")
            @Nullable
            Integer version,

            @Schema(description = "Voorlopig, bijgesteld of definitief")
            Standing standing,

            @Schema(description = "De cijfers van die periode")
            List<FigureFound> figures,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new CorrectMeasurements(id, measurements(period, version, standing, figures), reason);
        }
    }

    @Schema(
            name = "PeriodCertification",
            description = "Een periode waarvan de cijfers vaststaan; daarna verandert alleen een correctie nog iets")
    record Certification(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(
                    description = "Maand, kwartaal, halfjaar of jaar: 2020-09, 2020-Q3, 2020-H2 of 2020",
                    pattern = IndicatorBodies.PERIOD)
            String period,

            @Schema(description = "Waarop dat berust", maxLength = Bodies.LONG_TEXT)
            String grounds)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new CertifyPeriod(id, effectiveOn, new CalendarPeriod(period), grounds);
        }
    }

    private final IndicatorDoor door;

    MeasurementEndpoint(IndicatorDoor door) {
        this.door = door;
    }

    @Operation(summary = "Cijfers vastleggen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/measurements")
    ResponseEntity<Recorded> measure(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Found body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Cijfers corrigeren")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/measurement-corrections")
    ResponseEntity<Recorded> correct(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Correction body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een periode vaststellen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{id}/certifications")
    ResponseEntity<Recorded> certify(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Certification body) {
        return door.change(request, id, body);
    }

    private static List<Measurement> measurements(
            String period, @Nullable Integer version, Standing standing, List<FigureFound> figures) {
        return figures.stream()
                .map(figure -> new Measurement(new CalendarPeriod(period), version, standing, figure.told()))
                .toList();
    }
}
