package nl.grip.query.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Quantity;
import nl.grip.events.Standing;
import nl.grip.query.history.Shows;
import nl.grip.query.interventions.InterventionRow;
import nl.grip.query.interventions.Phase;
import nl.grip.query.programmes.ProgrammeRow;
import nl.grip.query.statistics.Assurance;
import nl.grip.query.statistics.Meaning;
import nl.grip.query.statistics.Signal;
import org.jspecify.annotations.Nullable;

/** A programme at a glance: how its goals and interventions stand, by which rules, and what asks for a decision. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Een programma in één oogopslag: wat op koers ligt, wat niet, en wat om een besluit vraagt")
record Overview(
        Programme programme,
        Shows shows,

        @Schema(description = "De dag waartegen wordt gemeten wat te laat is of binnenkort eindigt")
        LocalDate on,

        @Schema(description = "De regels waarnaar een stand en een gevraagd besluit zijn bepaald")
        Rules rules,

        List<Goal> goals,

        @Schema(description = "De interventies van het programma die niet zijn gestopt")
        List<Intervention> interventions,

        @Schema(description = "De indicatoren waarop de standen rusten, elk één keer")
        List<Indicator> indicators,

        @Schema(description = "Wat om een besluit vraagt, het langst openstaande eerst")
        List<Demand> decisions) {

    /** Which programme. */
    @Schema(name = "OverviewProgramme", description = "Het programma van een overzicht")
    record Programme(
            UUID id,
            @Schema(example = "SAMEN-REDZAAM") String code,
            String title,

            @Schema(example = "/v1/programmes/0190f2a6-0000-7000-8000-000000000001")
            String href) {}

    /** By which rules, and which version of them. */
    @Schema(name = "OverviewRules", description = "Een stel regels en de versie ervan")
    record Rules(@Schema(example = "programme-overview") String name, int version) {}

    /** A goal, and the indicators that tell of it. */
    @Schema(name = "OverviewGoal", description = "Een doel en hoe het ervoor staat")
    record Goal(
            @Schema(example = "MINDER-JEUGDHULP") String code,

            @Schema(description = "Code van de ambitie waaronder het staat")
            String ambition,

            String text,
            Status status,
            Ground ground,

            @Schema(description = "De indicatoren waarop de stand rust")
            List<UUID> indicators) {}

    /** An intervention, and the indicators that it is meant to move. */
    @Schema(name = "OverviewIntervention", description = "Een interventie en hoe zij ervoor staat")
    record Intervention(
            UUID id,
            @Schema(example = "PJ1") String code,
            String title,

            @Schema(description = "Code van de ambitie waaronder zij staat")
            String ambition,

            Phase phase,
            LocalDate phaseSince,
            Status status,
            Ground ground,

            @Schema(description = "De indicatoren waarop de stand rust")
            List<UUID> indicators,

            @Schema(example = "/v1/interventions/0190f2a6-0000-7000-8000-000000000002")
            String href) {}

    /**
     * An indicator, and what may be concluded from it.
     *
     * @param variation absent where there are too few measurements
     * @param since from which day of the figures the ground holds; absent where there is no verdict
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OverviewIndicator", description = "Een indicator en wat eruit mag worden geconcludeerd")
    record Indicator(
            UUID id,
            @Schema(example = "JGGZ-VIA-HUISARTS") String code,
            String title,
            String unit,
            Status status,
            Ground ground,

            @Schema(description = "Regelkaart naar de aard van de cijfers", example = "XmR")
            String chart,

            @Schema(description = "De regels waarnaar de cijfers zijn beoordeeld")
            Rules rules,

            @Nullable @Schema(description = "Wat het nieuwste cijfer betekent; ontbreekt bij te weinig metingen")
            Meaning variation,

            @Nullable @Schema(description = "Of de streefwaarde wordt gehaald als er niets verandert")
            Assurance assurance,

            @Schema(description = "De regels waaraan het nieuwste cijfer meedoet")
            List<Signal> fired,

            @Nullable @Schema(description = "Vanaf welke periode dit geldt; ontbreekt zonder oordeel")
            LocalDate since,

            @Nullable @Schema(description = "Het nieuwste cijfer dat bekend is")
            Last last,

            @Nullable @Schema(description = "De streefwaarde die dan geldt")
            Quantity target,

            @Schema(example = "/v1/indicators/0190f2a6-0000-7000-8000-000000000003/series")
            String href) {}

    /** The newest figure that is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OverviewFigure", description = "Een cijfer met zijn periode")
    record Last(
            CalendarPeriod period, Quantity value, @Nullable Standing standing) {}

    /**
     * Something that asks for a decision.
     *
     * @param key the same for as long as its cause is
     * @param since the first day on which it asks for one
     * @param by the day that it is about: an evaluation's, a pilot's or a funding's last
     * @param grounds what was said of it when it was recorded
     * @param condition that is open; absent where it is about something else
     * @param ground why an indicator is off track; absent where it is about something else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OverviewDecision", description = "Wat om een besluit vraagt, waarom en sinds wanneer")
    record Demand(
            @Schema(
                    description = "Blijft gelijk zolang de aanleiding dezelfde is",
                    example = "PILOT_ENDING/0190f2a6-0000-7000-8000-000000000002")
            String key,

            Demand.Kind kind,
            Subject subject,
            LocalDate since,

            @Nullable @Schema(description = "De dag waarom het gaat: de laatste van een evaluatie, pilot of dekking")
            LocalDate by,

            @Nullable @Schema(description = "Wat erover is vastgelegd: de vraag, de eis, de bron of de reden")
            String grounds,

            @Nullable @Schema(description = "Welke borgingsvoorwaarde openstaat")
            EmbeddingCondition condition,

            @Nullable @Schema(description = "Waarom een indicator niet op koers ligt")
            Ground ground,

            @Schema(description = "De regels waaraan het nieuwste cijfer meedoet; leeg waar het niet om cijfers gaat")
            List<Signal> fired) {

        /** What is asked about. */
        enum Kind {
            /** An evaluation was to be made by a day that has passed. */
            EVALUATION_OVERDUE,
            /** The last day of a pilot is no more than ninety days away. */
            PILOT_ENDING,
            /** A pilot ended as planned, and nothing was decided. */
            PILOT_ENDED,
            /** What must be arranged before an intervention is made permanent is not. */
            CONDITION_OPEN,
            /** The last day of one-off money is no more than a year away, or has passed. */
            INCIDENTAL_FUNDING_ENDING,
            /** It was made permanent on one-off money, of which the last day is further away or not known. */
            EMBEDDED_ON_INCIDENTAL_FUNDING,
            /** An indicator is off track. */
            OFF_TRACK,
            /** What the programme rests on does not hold. */
            ASSUMPTION_BROKEN
        }
    }

    /**
     * What a demand is about.
     *
     * @param id of the intervention, the indicator or, for an assumption, the programme
     * @param code of the intervention, the indicator or the assumption
     */
    @Schema(name = "OverviewSubject", description = "Waarover een besluit wordt gevraagd")
    record Subject(
            Subject.Kind kind,
            UUID id,
            @Schema(example = "PJ1") String code,
            String title,

            @Schema(example = "/v1/interventions/0190f2a6-0000-7000-8000-000000000002")
            String href) {

        /** What kind of thing it is. */
        enum Kind {
            INTERVENTION,
            INDICATOR,
            ASSUMPTION
        }

        static Subject of(UUID intervention, InterventionRow row) {
            return new Subject(
                    Subject.Kind.INTERVENTION,
                    intervention,
                    row.description().code(),
                    row.description().title(),
                    "/v1/interventions/" + intervention);
        }

        static Subject of(Indicator indicator) {
            return new Subject(
                    Subject.Kind.INDICATOR, indicator.id(), indicator.code(), indicator.title(), indicator.href());
        }

        static Subject of(UUID programme, ProgrammeRow.Assumption assumption) {
            return new Subject(
                    Subject.Kind.ASSUMPTION,
                    programme,
                    assumption.code().value(),
                    assumption.text(),
                    "/v1/programmes/" + programme);
        }
    }
}
