package nl.grip.query.interventions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.events.AreaCode;
import nl.grip.events.BudgetLineRef;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import nl.grip.events.Recommendation;
import nl.grip.query.history.Shows;
import nl.grip.query.projections.KeyedRow;
import org.jspecify.annotations.Nullable;

/** An intervention as a reader gets it: the row in the words of the API, held against a day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Een interventie: wat zij is, hoe ver zij is en wat er nog moet.")
record Intervention(
        UUID id,

        @Nullable @Schema(description = "Ontbreekt in een lijst, die het zelf zegt")
        Shows shows,

        @Schema(description = "De korte naam die de gemeente eraan geeft.", example = "PJ1")
        String code,

        String title,

        @Schema(description = "Het kopje van het programma waaronder zij staat.")
        String ambition,

        @Schema(description = "Wat er wordt gedaan.") String approach,
        List<Law> laws,
        List<String> targetGroups,

        @Schema(description = "CBS-codes van de gebieden waarvoor zij is bedoeld.", example = "[\"GM0183\"]")
        List<String> areas,

        @Nullable @Schema(description = "Wat er nu eerst gebeurt.")
        String nextStep,

        @Nullable @Schema(description = "De functie of het team dat ervoor staat.")
        String lead,

        List<String> partners,

        @Schema(description = "De indicatoren waaraan zij wordt afgemeten.")
        List<String> indicators,

        @Schema(description = "De laatste mijlpaal.") Phase phase,

        @Schema(description = "Sinds welke dag zij in deze fase is.")
        LocalDate phaseSince,

        LocalDate proposedOn,
        @Nullable Pilot pilot,

        @Nullable @Schema(description = "Waar en voor wie het nu geldt.")
        Coverage scope,

        @Nullable @Schema(description = "De evaluatie die nog moet komen.")
        EvaluationDue evaluation,

        @Nullable LastEvaluation lastEvaluation,

        @Schema(description = "Wat er nog geregeld moet zijn voor inbedding.")
        List<EmbeddingCondition> conditionsOpen,

        @Schema(description = "Wat er voor inbedding al geregeld is.")
        List<EmbeddingCondition> conditionsMet,

        @Nullable @Schema(description = "Waaruit zij wordt betaald.")
        Money funding,

        @Nullable @Schema(description = "Sinds wanneer zij structureel is ingebed.")
        LocalDate embeddedOn,

        @Nullable Stopped stopped,

        @Nullable @Schema(description = "De gestopte interventie waarvoor zij in de plaats kwam.")
        UUID predecessor,

        @Schema(description = "Wat aandacht vraagt tot er iets aan gedaan is.")
        List<Flag> flags,

        @Nullable @Schema(description = "De laatste dag waarop nog niets te laat is.")
        LocalDate overdueAfter,

        @Schema(
                description =
                        "Of een evaluatie of het vervolg op een pilot te laat is: vandaag, of op de dag waarnaar is"
                                + " gevraagd.")
        boolean overdue,

        @Schema(description = "Het nummer van het laatste feit in haar geschiedenis, van 0 af.", example = "4")
        long sequence,

        Instant recordedAt,
        Instant changedAt) {

    /** The pilot, as it is planned now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Pilot")
    record Pilot(
            LocalDate startedOn,
            LocalDate plannedEnd,

            @Nullable @Schema(description = "Hoeveel deelnemers tegelijk; zonder is er geen grens.")
            Integer capacity) {}

    /** Where and for whom. */
    @Schema(name = "Scope")
    record Coverage(List<String> areas, List<String> targetGroups) {}

    /** An evaluation that has to be made. */
    @Schema(name = "EvaluationDue")
    record EvaluationDue(LocalDate dueOn, String question) {}

    /** The evaluation made last. */
    @Schema(name = "LastEvaluation")
    record LastEvaluation(LocalDate evaluatedOn, Recommendation recommendation) {}

    /** What pays for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Funding")
    record Money(
            Funding.Kind kind,
            String source,
            @Nullable LocalDate until,

            @Nullable @Schema(description = "De budgetregels waarop zij staat")
            List<BudgetLineRef> lines) {}

    /** How it ended. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Stopped")
    record Stopped(
            LocalDate stoppedOn, String reason, @Nullable UUID successor) {}

    /** @param on the day that days are held against */
    static Intervention of(KeyedRow<InterventionRow> keyed, LocalDate on, @Nullable Shows shows) {
        var row = keyed.row();
        var description = row.description();
        var organisation = row.organisation();
        var standing = row.standing();
        return new Intervention(
                UUID.fromString(keyed.key().value()),
                shows,
                description.code(),
                description.title(),
                description.ambition(),
                description.approach(),
                description.laws(),
                description.targetGroups(),
                codes(description.areas()),
                organisation.nextStep(),
                organisation.lead(),
                organisation.partners(),
                organisation.indicators().stream().map(IndicatorCode::code).toList(),
                standing.phase(),
                standing.since(),
                standing.proposedOn(),
                row.pilot() == null ? null : pilot(row.pilot()),
                row.scope() == null
                        ? null
                        : new Coverage(codes(row.scope().areas()), row.scope().targetGroups()),
                row.evaluationPlan() == null ? null : due(row.evaluationPlan()),
                row.lastEvaluation() == null ? null : last(row.lastEvaluation()),
                row.embedding().conditionsOpen(),
                row.embedding().conditionsMet(),
                row.funding() == null ? null : money(row.funding()),
                row.embedding().embeddedOn(),
                row.stop() == null ? null : stopped(row.stop()),
                row.predecessor() == null ? null : row.predecessor().id(),
                row.flags(),
                standing.overdueAfter(),
                standing.overdueAfter() != null && standing.overdueAfter().isBefore(on),
                row.recorded().sequence(),
                row.recorded().firstAt(),
                row.recorded().lastAt());
    }

    private static Pilot pilot(InterventionRow.Pilot pilot) {
        return new Pilot(pilot.startedOn(), pilot.plannedEnd(), pilot.capacity());
    }

    private static EvaluationDue due(InterventionRow.EvaluationPlan plan) {
        return new EvaluationDue(plan.dueOn(), plan.question());
    }

    private static LastEvaluation last(InterventionRow.LastEvaluation last) {
        return new LastEvaluation(last.evaluatedOn(), last.recommendation());
    }

    private static Money money(Funding funding) {
        return new Money(funding.kind(), funding.source(), funding.until(), funding.lines());
    }

    private static Stopped stopped(InterventionRow.Stop stop) {
        return new Stopped(stop.stoppedOn(), stop.reason(), idOf(stop.successor()));
    }

    private static @Nullable UUID idOf(@Nullable InterventionId intervention) {
        return intervention == null ? null : intervention.id();
    }

    private static List<String> codes(List<AreaCode> areas) {
        return areas.stream().map(AreaCode::code).toList();
    }
}
