package nl.grip.query.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding.Kind;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.Fact;
import nl.grip.query.history.Shows;
import nl.grip.query.interventions.InterventionRow;
import nl.grip.query.interventions.Phase;
import nl.grip.query.programmes.FundedLine;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import nl.grip.query.tables.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of an intervention: what happened, and what register, money and effects showed before it and after it.
 *
 * @param number from 1
 * @param events what of it the step consists of, in the order in which it was recorded
 * @param before what was shown at the step before; absent at the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Een stap in het leven van een interventie: wat er gebeurde, en wat er voor en na te zien was")
record Step(
        UUID interventionId,
        @Schema(example = "PJ1") String code,
        String title,

        @Schema(description = "De klok waarlangs de stappen gaan")
        Step.Clock clock,

        @Schema(description = "De hoeveelste stap, van 1 af")
        int number,

        @Schema(description = "Hoeveel stappen er zijn") int of,
        List<Event> events,

        @Nullable @Schema(description = "Wat er bij de vorige stap te zien was; ontbreekt bij de eerste")
        Showed before,

        Showed after)
        implements Tabular {

    /** Along which time the steps go. */
    @Schema(name = "StepClock")
    enum Clock {
        /** A step is a day on which something of it took effect, and what is shown is what held on that day. */
        EFFECTIVE,
        /** A step is a moment at which something of it was recorded, and what is shown is what was known then. */
        RECORDED
    }

    /** What happened. */
    @Schema(name = "StepEvent", description = "Een gebeurtenis waaruit een stap bestaat")
    record Event(
            long sequence,
            @Schema(description = "Plaats in het journaal") long position,

            @Schema(description = "Naam van de gebeurtenis", example = "PilotStarted")
            String event,

            LocalDate effectiveOn,
            Instant recordedAt,

            @Schema(description = "Wie het vastlegde, als pseudoniem")
            String actor,

            @Schema(description = "In het journaal") String href) {

        static Event of(Fact fact) {
            return new Event(
                    fact.sequence(),
                    fact.position(),
                    EventCatalog.nameOf(fact.event().getClass()),
                    fact.event().effectiveOn(),
                    fact.recordedAt(),
                    fact.provenance().actor(),
                    "/v1/journal/" + fact.event().stream().value() + "/" + fact.sequence());
        }
    }

    /**
     * What there was to see at a moment.
     *
     * @param register absent where something of it held before it was proposed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StepShowed", description = "Wat er op een moment te zien was")
    record Showed(
            Shows shows,

            @Nullable @Schema(description = "Ontbreekt zolang het register haar nog niet toonde")
            Register register,

            List<InProgramme> programmes) {}

    /** What the register showed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StepRegister", description = "Wat het register toonde")
    record Register(
            Phase phase,
            LocalDate phaseSince,
            @Nullable String nextStep,
            @Nullable String lead,
            List<EmbeddingCondition> conditionsOpen,

            @Nullable @Schema(description = "Waarvan het werd betaald")
            Kind funding) {

        static Register of(InterventionRow row) {
            return new Register(
                    row.standing().phase(),
                    row.standing().since(),
                    row.organisation().nextStep(),
                    row.organisation().lead(),
                    row.embedding().conditionsOpen(),
                    row.funding() == null ? null : row.funding().kind());
        }
    }

    /**
     * What a programme that it belongs to showed of it.
     *
     * @param status absent where the programme had no place for it then, or it was stopped
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StepInProgramme", description = "Wat een programma ervan toonde: de effecten en het geld")
    record InProgramme(
            UUID id,
            String code,
            String title,

            @Nullable @Schema(description = "Ontbreekt als het programma haar toen niet telde, of zij was gestopt")
            Status status,

            @Nullable Ground ground,

            @Schema(description = "De indicatoren waarop de stand rust")
            List<Overview.Indicator> indicators,

            @Schema(description = "De budgetregels die haar betalen")
            List<FundedLine> lines) {}

    /** The way to the step before; absent at the first. For templates as well. */
    public @Nullable Integer previous() {
        return number == 1 ? null : number - 1;
    }

    /** The way to the step after; absent at the last. */
    public @Nullable Integer next() {
        return number == of ? null : number + 1;
    }

    @Override
    public Table table(TableWords words) {
        return new StepPrint(this, words).table();
    }
}
