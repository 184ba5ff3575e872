package nl.grip.query.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.grip.events.EvaluationDesign;
import nl.grip.events.Quantity;
import nl.grip.query.history.Shows;
import nl.grip.query.statistics.Assumption;
import nl.grip.query.statistics.Check;
import nl.grip.query.statistics.Scale;
import org.jspecify.annotations.Nullable;

/** Whether an indicator goes otherwise since an intervention, told as was planned before there were figures. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "EffectEvaluation",
        description = "Of een indicator anders loopt sinds een interventie, bepaald zoals vooraf is afgesproken")
record Evaluation(
        Series.Subject indicator,
        Shows shows,
        @Schema(example = "PJ2-JEUGDHULP") String plan,
        UUID interventionId,
        EvaluationDesign design,

        @Schema(description = "Of van het plan niet is afgeweken")
        boolean asPlanned,

        @Schema(description = "Waarin van het plan is afgeweken, en waarom")
        List<Departed> departures,

        @Nullable @Schema(description = "Ontbreekt waar niets kan worden geschat; notEstimated zegt waarom")
        Estimated estimated,

        @Nullable WhyNot notEstimated,

        @Schema(description = "Uitgangspunten van de programma's die in deze jaren niet golden")
        List<Series.Mark> broken,

        @Schema(description = "Andere interventies die in deze jaren begonnen")
        List<Series.Mark> others,

        @Schema(description = "Wat sinds het plan over de interventie is besloten, met wat er toen bekend was")
        List<Decided> decided) {

    /** How it was departed from the plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EffectDeparture", description = "Een afwijking van het plan")
    record Departed(
            Kind kind,

            @Nullable @Schema(description = "Wat er anders ging, waar dat is gemeld")
            String departure,

            @Nullable @Schema(description = "De versie van de definitie, waar die veranderde")
            Integer version,

            @Nullable String reason,
            Said said) {

        /** What kind of departure it is. */
        enum Kind {
            /** It was said. */
            STATED,
            /** What is measured changed before the last of the planned days: that is one, whether it was said or not. */
            REDEFINED
        }
    }

    /**
     * What was concluded or decided, and on what. It is bound to what was recorded before it: what is found out later changes
     * nothing of {@code then}.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EffectDecided", description = "Een besluit, en de evaluatie zoals die toen was")
    record Decided(
            MilestonesRow.Kind kind,
            LocalDate on,

            @Nullable @Schema(description = "Waar het besluit staat")
            String reference,

            @Schema(description = "Plaats van het besluit; wat ervoor staat, was bekend")
            long position,

            @Schema(description = "Of de evaluatie nu iets anders zegt dan toen")
            boolean changedSince,

            @Schema(description = "De evaluatie met wat er toen bekend was")
            Evaluation then) {}

    /** Whether it says the same of the same plan. */
    boolean findsTheSameAs(Evaluation other) {
        return Objects.equals(estimated, other.estimated)
                && notEstimated == other.notEstimated
                && departures.equals(other.departures)
                && broken.equals(other.broken)
                && others.equals(other.others);
    }

    /** With what was decided on it. */
    Evaluation with(List<Decided> all) {
        return new Evaluation(
                indicator,
                shows,
                plan,
                interventionId,
                design,
                asPlanned,
                departures,
                estimated,
                notEstimated,
                broken,
                others,
                all);
    }

    /** Why nothing is estimated. */
    enum WhyNot {
        TOO_FEW_MEASUREMENTS,
        NO_EQUAL_PERIODS,
        NOT_DETERMINED,
        /** It was planned to be told by control limits: the series says it. */
        JUDGED_BY_SERIES
    }

    /** What the model says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EffectEstimated", description = "Wat het model schat")
    record Estimated(
            @Schema(description = "Waarop level en slope zijn geschat; LOG: als logaritme van de verhouding")
            Scale scale,

            @Schema(description = "De sprong in de eerste periode erna")
            Interval levelChange,

            @Schema(description = "Wat er per periode bij komt")
            Interval slopeChange,

            @Schema(description = "Het verschil in de laatste periode, in de eenheid van de indicator")
            Interval atEnd,

            @Schema(description = "Het gemiddelde verschil per periode erna")
            Interval mean,

            @Nullable @Schema(description = "Het gemiddelde verschil boven dat van het vergelijkingsgebied")
            Interval beyondComparison,

            List<Line> lines,

            @Schema(description = "Waarop de schatting rust, en of dat er is")
            List<Checked> assumptions) {}

    /** A number with its 95 % interval. */
    @Schema(name = "EffectInterval", description = "Een getal met zijn 95 %-interval")
    record Interval(
            Quantity value,
            Quantity low,
            Quantity high,

            @Schema(description = "Of nul buiten het interval ligt")
            boolean beyondChance) {}

    /** A period as it was, as the model has it, and as it would have been. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EffectLine", description = "Een periode zoals zij was, en zoals zij zou zijn geweest")
    record Line(
            LocalDate from,
            @Nullable Quantity observed,
            Quantity fitted,

            @Schema(description = "Als er niets was begonnen")
            Quantity counterfactual) {}

    /** An assumption, and how it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EffectAssumption", description = "Een aanname van het model")
    record Checked(
            Assumption assumption,
            Check.Standing standing,
            @Nullable Quantity measured) {}
}
