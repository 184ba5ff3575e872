package nl.grip.command.interventions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.PeriodOfDays;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.interventions.InterventionCommand.EvaluateIntervention;
import nl.grip.command.interventions.InterventionCommand.PlanEvaluation;
import nl.grip.command.interventions.InterventionCommand.TieIndicator;
import nl.grip.command.interventions.InterventionCommand.UntieIndicator;
import nl.grip.command.interventions.InterventionDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorVerdict;
import nl.grip.events.InterventionId;
import nl.grip.events.Recommendation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is settled what an intervention is judged by, and where it is judged. */
@RestController
@RequestMapping("/interventions")
@Tag(name = "Evaluatie", description = "Indicatoren en evaluaties")
class EvaluationEndpoint {

    @Schema(description = "Het oordeel over een indicator")
    record Verdict(
            @Schema(description = "Code van de indicator", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String indicator,

            @Schema(description = "Hoe ver het doel bereikt is")
            IndicatorVerdict.Verdict verdict,

            @Schema(description = "Toelichting", maxLength = Bodies.LONG_TEXT) @Nullable
            String explanation) {

        IndicatorVerdict verdictOnIndicator() {
            return new IndicatorVerdict(new IndicatorCode(indicator), verdict, explanation);
        }
    }

    @Schema(description = "Een verbonden indicator")
    record TiedIndicator(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Code van de indicator", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String indicator)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new TieIndicator(id, effectiveOn, new IndicatorCode(indicator));
        }
    }

    @Schema(description = "Een indicator die niet meer meetelt")
    record IndicatorRemoval(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Code van de indicator", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String indicator,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new UntieIndicator(id, effectiveOn, new IndicatorCode(indicator), reason);
        }
    }

    @Schema(description = "Een geplande evaluatie")
    record EvaluationPlan(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Uiterste dag") LocalDate dueOn,

            @Schema(description = "Wat de evaluatie moet beantwoorden", maxLength = Bodies.LONG_TEXT)
            String question)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new PlanEvaluation(id, effectiveOn, dueOn, question);
        }
    }

    @Schema(description = "Een evaluatie van de pilot")
    record Evaluation(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Waarover de evaluatie gaat")
            PeriodOfDays period,

            @Schema(description = "Bevindingen", maxLength = Bodies.LONG_TEXT)
            String findings,

            @Schema(description = "Oordelen per indicator") List<Verdict> verdicts,

            @Schema(description = "Wat de evaluatie adviseert")
            Recommendation recommendation)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new EvaluateIntervention(
                    id,
                    effectiveOn,
                    period.period(),
                    findings,
                    verdicts.stream().map(Verdict::verdictOnIndicator).toList(),
                    recommendation);
        }
    }

    private final InterventionDoor door;

    EvaluationEndpoint(InterventionDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een indicator verbinden")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/indicators")
    ResponseEntity<Recorded> tie(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody TiedIndicator body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een indicator losmaken")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/indicator-removals")
    ResponseEntity<Recorded> untie(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody IndicatorRemoval body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een evaluatie plannen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/evaluation-plans")
    ResponseEntity<Recorded> plan(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody EvaluationPlan body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een evaluatie vastleggen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/evaluations")
    ResponseEntity<Recorded> evaluate(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Evaluation body) {
        return door.change(request, id, body);
    }
}
