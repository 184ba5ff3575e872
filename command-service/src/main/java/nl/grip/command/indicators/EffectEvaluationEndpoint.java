package nl.grip.command.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.PeriodOfDays;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.indicators.IndicatorCommand.DepartFromPlan;
import nl.grip.command.indicators.IndicatorCommand.PlanEffectEvaluation;
import nl.grip.command.indicators.IndicatorDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.AreaCode;
import nl.grip.events.Code;
import nl.grip.events.Direction;
import nl.grip.events.EvaluationDesign;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is settled how figures will be judged, before there are any, and told what went otherwise. */
@RestController
@RequestMapping("/indicators")
@Tag(name = "Effectevaluatie", description = "Plannen vooraf, en wat ervan afwijkt")
class EffectEvaluationEndpoint {

    private static final String AREA = "^(GM[0-9]{4}|WK[0-9]{6}|BU[0-9]{8})$";

    @Schema(
            name = "EffectEvaluationPlan",
            description = "Hoe het effect van een interventie zal worden beoordeeld, bepaald voordat er cijfers zijn")
    record Plan(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(
                    description = "Hoe de gemeente het plan in het kort noemt",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String plan,

            @Schema(description = "De interventie") UUID interventionId,

            @Schema(description = "Welke kant het naar verwachting op gaat")
            Direction.Aim aim,

            @Schema(description = "Hoe een effect van toeval wordt onderscheiden")
            EvaluationDesign.Method method,

            @Schema(description = "Waarmee wordt vergeleken; eindigt voor het venster")
            PeriodOfDays before,

            @Schema(description = "De dagen waarvan de cijfers meetellen")
            PeriodOfDays window,

            @Schema(description = "CBS-code van een gebied zonder de interventie", pattern = AREA) @Nullable
            String comparison,

            @Schema(description = "Wanneer er eerder wordt geconcludeerd", maxLength = Bodies.LONG_TEXT)
            String stopRule)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new PlanEffectEvaluation(
                    id, effectiveOn, new Code(plan), new InterventionId(interventionId), design());
        }

        private EvaluationDesign design() {
            var area = comparison == null ? null : new AreaCode(comparison);
            return new EvaluationDesign(aim, method, before.period(), window.period(), area, stopRule);
        }
    }

    @Schema(name = "EffectEvaluationDeparture", description = "Wat anders ging dan gepland")
    record Departure(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(
                    description = "Hoe de gemeente het plan in het kort noemt",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String plan,

            @Schema(description = "Wat er anders ging", maxLength = Bodies.LONG_TEXT)
            String departure,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new DepartFromPlan(id, effectiveOn, new Code(plan), departure, reason);
        }
    }

    private final IndicatorDoor door;

    EffectEvaluationEndpoint(IndicatorDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een effectevaluatie plannen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/evaluation-plans")
    ResponseEntity<Recorded> plan(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Plan body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Vastleggen wat van een plan afwijkt")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/plan-departures")
    ResponseEntity<Recorded> depart(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Departure body) {
        return door.change(request, id, body);
    }
}
