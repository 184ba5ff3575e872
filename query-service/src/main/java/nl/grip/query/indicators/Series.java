package nl.grip.query.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Code;
import nl.grip.events.Direction;
import nl.grip.events.Period;
import nl.grip.events.Quantity;
import nl.grip.events.Standing;
import nl.grip.query.history.Shows;
import nl.grip.query.statistics.Assurance;
import nl.grip.query.statistics.Rule;
import nl.grip.query.statistics.Side;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import nl.grip.query.tables.Tabular;
import org.jspecify.annotations.Nullable;

/** An indicator over time, and what may be concluded from it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Een indicator in de tijd, en wat eruit mag worden geconcludeerd")
record Series(
        Subject indicator,
        Shows shows,

        @Schema(description = "De onderdelen die samen zijn genomen; leeg voor het totaal")
        List<String> breakdown,

        @Schema(description = "Hoe de cijfers binnen een jaar zijn gelezen")
        ReadAs reading,

        @Schema(description = "Regelkaart naar de aard van de cijfers", example = "XmR")
        String chart,

        @Schema(description = "De regels waarnaar is geoordeeld")
        Rules rules,

        @Nullable @Schema(description = "Nulmeting; ontbreekt zolang er geen is")
        Baseline baseline,

        @Schema(description = "Streefwaarden, op volgorde van de dag waarop zij gehaald moeten zijn")
        List<Goal> targets,

        List<Point> points,

        @Schema(description = "Een nieuwe fase begint alleen bij een besluit")
        List<Phase> phases,

        Verdict verdict,
        List<Mark> marks,

        @Schema(description = "Wat een lezer moet weten om de cijfers te begrijpen")
        List<Note> notes)
        implements Tabular {

    /** What the series is of. */
    @Schema(name = "SeriesIndicator", description = "De indicator van een reeks")
    record Subject(
            UUID id,
            @Schema(example = "JGGZ-VIA-HUISARTS") String code,
            String title,

            @Schema(description = "Eenheid van de nieuwste definitie")
            String unit,

            Direction direction) {}

    /** By which rules, and which version of them. */
    @Schema(name = "SeriesRules", description = "Een stel regels en de versie ervan")
    record Rules(@Schema(example = "making-data-count") String name, int version) {}

    /** What figures are compared with. */
    @Schema(name = "SeriesBaseline", description = "Waarmee wordt vergeleken")
    record Baseline(Quantity value, Period period, String source) {}

    /** What is to be reached by a day. */
    @Schema(name = "SeriesTarget", description = "Wat op een dag gehaald moet zijn")
    record Goal(LocalDate dueOn, Quantity value) {}

    /** One period. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SeriesPoint", description = "Een periode van een reeks")
    record Point(
            CalendarPeriod period,
            LocalDate from,
            LocalDate until,

            @Schema(description = "Alleen wat bekend is, heeft een waarde; nul is wat anders")
            Told told,

            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,

            @Nullable @Schema(description = "Hoe vast het cijfer staat")
            Standing standing,

            @Nullable @Schema(description = "Waarom wat hier eerder stond niet klopte")
            String corrected,

            @Nullable @Schema(description = "Versie van de definitie waarnaar is gemeten")
            Integer version,

            @Nullable @Schema(description = "Per hoeveel het cijfer werd geleverd, waar dat nu anders is")
            Integer rescaledFrom,

            @Nullable @Schema(description = "De streefwaarde die dan geldt")
            Quantity target,

            @Nullable Quantity centre,
            @Nullable Quantity lower,
            @Nullable Quantity upper,

            @Nullable @Schema(description = "Wat het punt betekent; ontbreekt waar geen oordeel kan worden gegeven")
            Variation variation,

            @Schema(description = "De regels waaraan het punt meedoet")
            List<Fired> fired,

            @Schema(description = "Of de onderdelen optellen tot het totaal, per uitsplitsing")
            List<Reconciled> reconciled) {}

    /** A rule that a point takes part in. */
    @Schema(name = "SeriesRuleFired", description = "Een regel waaraan een punt meedoet")
    record Fired(Rule rule, Side side) {}

    /** Whether the parts of a breakdown are the total. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "SeriesReconciliation",
            description = "Of de onderdelen van een uitsplitsing optellen tot het totaal")
    record Reconciled(
            Code dimension,
            AddsUp addsUp,

            @Nullable @Schema(description = "Het totaal min de onderdelen: van de tellers waar die er zijn")
            Quantity difference,

            @Nullable @Schema(description = "Hoeveel onderdelen onbekend of geheim zijn")
            Integer absent) {}

    /** How the parts of a breakdown are to their total. */
    enum AddsUp {
        ADDS_UP,
        DIFFERS,
        /** Parts are unknown or secret, and what is left of the total is not told. */
        INCOMPLETE
    }

    /** A stretch with limits of its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SeriesPhase", description = "Een stuk van een reeks met eigen grenzen")
    record Phase(
            LocalDate from,

            @Schema(description = "Hoeveel metingen een waarde hebben")
            int points,

            @Schema(description = "Hoeveel er geen hebben, of niet in de regelkaart passen")
            int absent,

            @Nullable Quantity centre,

            @Nullable
            @Schema(description = "De metingen waarop het midden en de grenzen rusten; ontbreekt zolang er geen zijn")
            Basis basis,

            Verdict verdict) {}

    /** On what limits rest. Nothing but a decision makes them rest on other periods than these. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SeriesBasis", description = "De metingen waarop grenzen rusten")
    record Basis(
            @Schema(description = "Eerste dag van de eerste periode")
            LocalDate from,

            @Schema(description = "Laatste dag van de laatste periode")
            LocalDate until,

            @Schema(description = "Hoeveel metingen het zijn")
            int points,

            @Schema(description = "Vast vanaf twaalf; daarvoor is er alleen een voorlopig midden")
            boolean fixed,

            @Schema(description = "Wanneer het laatste van deze cijfers is vastgelegd of gewijzigd")
            Instant knownAt,

            @Schema(description = "Perioden met een gecorrigeerd cijfer; de grenzen liggen daardoor anders")
            List<CalendarPeriod> corrected,

            @Nullable
            @Schema(
                    description =
                            "Hoeveel maal zo ver de grenzen liggen als toeval alleen ze zou leggen (Laney, p′ en u′);"
                                    + " ontbreekt waar dat niet nodig was",
                    example = "1.7")
            Quantity sigmaZ) {}

    /** What is said of a series as a whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SeriesVerdict", description = "Wat van een reeks wordt gezegd")
    record Verdict(
            Variation variation,

            @Nullable @Schema(description = "Of de streefwaarde wordt gehaald als er niets verandert")
            Assurance assurance,

            @Schema(description = "Wat er in deze fase nog meer speelde, en de oorzaak kan zijn")
            List<Mark.Kind> reservations) {

        static final Verdict NONE = new Verdict(Variation.TOO_FEW_MEASUREMENTS, null, List.of());
        static final Verdict OF_SUMS = new Verdict(Variation.ADDS_UP, null, List.of());
    }

    /** What a change means. */
    enum Variation {
        IMPROVEMENT,
        CONCERN,
        COMMON_CAUSE,
        CHANGE,
        MIXED,
        /** Sums since the begin of the year rise whatever happens: nothing is said. */
        ADDS_UP,
        /** Fewer than twelve: nothing is said. */
        TOO_FEW_MEASUREMENTS
    }

    /** Something that happened and may have to do with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SeriesMark", description = "Wat er gebeurde en ermee te maken kan hebben")
    record Mark(
            Kind kind,
            LocalDate on,

            @Nullable @Schema(description = "Dag waarop het ophield")
            LocalDate until,

            @Nullable @Schema(description = "De interventie")
            UUID interventionId,

            @Nullable @Schema(description = "Het programma") UUID programmeId,

            @Schema(description = "Code van de interventie of het uitgangspunt")
            String code,

            String title,

            @Schema(description = "Het soort besluit") MilestonesRow.@Nullable Kind decided,

            @Nullable @Schema(description = "Waar het besluit staat, of waarom een uitgangspunt niet meer geldt")
            String grounds) {

        boolean touches(Period days) {
            return !on.isAfter(days.until())
                    && (kind == Kind.ASSUMPTION_BROKEN
                            ? until == null || until.isAfter(days.from())
                            : !on.isBefore(days.from()));
        }

        /** What kind of thing happened. */
        enum Kind {
            /** On an intervention that is meant to move the indicator: limits begin anew. */
            DECISION,
            /** What figures rest on did not hold. */
            ASSUMPTION_BROKEN,
            /** An intervention that is not meant to move it, and may have. */
            OTHER_INTERVENTION
        }
    }

    @Override
    public Table table(TableWords words) {
        return new SeriesPrint(this, words).table();
    }
}
