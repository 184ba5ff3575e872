package nl.grip.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.grip.events.Money;
import org.jspecify.annotations.Nullable;

/** What a fact changed in every answer, and where that was reported. */
@Schema(description = "Wat een gebeurtenis veranderde in elk antwoord, en waarover daarna is gerapporteerd")
record Effects(
        @Schema(description = "De gebeurtenis zoals zij is vastgelegd")
        JournalRow event,

        @Schema(description = "Alleen antwoorden waarin iets anders werd, op het tijdstip van vastleggen")
        List<Answer> changed,

        @Schema(description = "De rapportagemomenten waarin de gebeurtenis meetelt, op beide klokken")
        List<Reports.Report> reportingMoments) {

    /** An answer in which figures changed. */
    @Schema(name = "EffectsInAnswer", description = "Een antwoord waarin cijfers veranderden")
    record Answer(
            @Schema(
                    description = "Waar het antwoord is op te vragen",
                    example = "/v1/interventions/0190f2a6-0000-7000-8000-000000000002")
            String href,

            List<Effect> figures) {}

    /** A figure that is another one since. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EffectOnFigure", description = "Een cijfer dat door een gebeurtenis anders werd")
    record Effect(
            String figure,

            @Nullable @Schema(description = "Ontbreekt waar er niets stond")
            Figure was,

            @Nullable @Schema(description = "Ontbreekt waar er niets meer staat")
            Figure is,

            @Nullable @Schema(description = "Het verschil, waar het om bedragen gaat")
            Money share,

            @Schema(description = "Welke gebeurtenissen het cijfer maakten tot wat het toen werd")
            String explanation,

            @Schema(
                    description =
                            "De rapportagemomenten waarin dit cijfer werd getoond en de gebeurtenis erin meetelde")
            List<Reported> reported) {}

    /** A figure as it was reported. */
    @Schema(name = "ReportedFigure", description = "Een cijfer zoals het in een rapportagemoment stond")
    record Reported(
            UUID programmeId,

            @Schema(description = "Het rapportagemoment", example = "JAARSTUKKEN-2020")
            String code,

            @Schema(description = "Wat er toen stond") Figure shown) {}
}
