package nl.grip.query.indicators;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.Direction;
import nl.grip.events.EvaluationDesign;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is by now, and what it was: nothing that was said is left out.
 *
 * @param title in the newest version of the definition, as are the laws
 * @param directions the last one holds; so with versions and baselines
 */
record IndicatorRow(
        IndicatorCode code,
        String title,
        List<Law> laws,
        List<Version> versions,
        List<Way> directions,
        List<Baseline> baselines,
        List<Target> targets,
        List<Tie> goals,
        List<Certification> certifications,
        List<Plan> evaluations,
        long sequence) {

    /** A definition, and why it took the place of the one before. */
    @Schema(name = "IndicatorVersion", description = "Een versie van de definitie")
    record Version(
            int version,
            IndicatorDefinition definition,
            Said said,
            @Nullable String reason) {

        /** How many the figures are per; one where nothing is said. */
        int per() {
            var per = definition.per();
            return per == null ? 1 : per;
        }
    }

    /** Which way it is to go, and why no longer another way. */
    @Schema(name = "IndicatorDirection", description = "Welke kant het op moet")
    record Way(Direction direction, Said said, @Nullable String reason) {}

    /** What figures are compared with. */
    @Schema(name = "IndicatorBaseline", description = "De nulmeting")
    record Baseline(Quantity value, Period period, String source, Said said) {}

    /** What is to be reached by a day, the last of them, and what was to be reached by it before. */
    @Schema(name = "IndicatorTarget", description = "Een streefwaarde, met wat zij eerder was")
    record Target(LocalDate dueOn, List<Aimed> history) {

        /** Absent where it was dropped. */
        Optional<Quantity> value() {
            return Optional.ofNullable(history.getLast().value());
        }

        LocalDate setOn() {
            return history.getFirst().said().effectiveOn();
        }
    }

    /**
     * One thing said of a target.
     *
     * @param value absent where the target was dropped
     */
    @Schema(name = "IndicatorTargetSet", description = "Wat een streefwaarde werd")
    record Aimed(
            @Nullable @Schema(description = "Ontbreekt waar zij verviel")
            Quantity value,

            Said said,
            String reason,
            @Nullable Decision decision) {}

    /** A goal of a programme that it tells of, or told of. */
    @Schema(name = "IndicatorGoal", description = "Een doel waarvan de indicator iets zegt")
    record Tie(
            ProgrammeId programmeId,
            Code goal,
            LocalDate tiedOn,
            @Nullable LocalDate untiedOn,
            @Nullable String reason) {

        boolean holds() {
            return untiedOn == null;
        }
    }

    /** A period of which the figures were certified. */
    @Schema(name = "IndicatorCertification", description = "Een periode waarvan de cijfers zijn vastgesteld")
    record Certification(CalendarPeriod period, String grounds, Said said) {}

    /** How it will be told whether an intervention has an effect. */
    @Schema(name = "IndicatorEvaluation", description = "Hoe vooraf is afgesproken het effect te bepalen")
    record Plan(
            Code plan,
            InterventionId interventionId,
            EvaluationDesign design,
            Said said,

            @Schema(description = "Waarin van het plan is afgeweken")
            List<Departure> departures) {}

    /** What went otherwise than was planned. */
    @Schema(name = "IndicatorEvaluationDeparture", description = "Een afwijking van het plan")
    record Departure(String departure, String reason, Said said) {}

    Version version() {
        return versions.getLast();
    }

    /** The version of that number; the newest where the row is of a day on which that one did not hold yet. */
    Version version(int number) {
        return versions.stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .orElseGet(this::version);
    }

    /** The plan to evaluate under that code; absent where there is none. */
    Optional<Plan> plan(Code code) {
        return evaluations.stream().filter(one -> one.plan().equals(code)).findFirst();
    }

    Direction direction() {
        return directions.getLast().direction();
    }

    /** The programmes that it tells of, or told of. */
    Stream<ProgrammeId> programmes() {
        return goals.stream().map(Tie::programmeId).distinct();
    }
}
