package nl.grip.query.programmes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import nl.grip.events.Funding;
import nl.grip.query.history.Figure;
import nl.grip.query.history.Shows;
import nl.grip.query.tables.Amount;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import nl.grip.query.tables.Tabular;
import nl.grip.query.tables.Unit;

/** What is meant to be saved, what was stated to be saved at each reporting moment, and what remains after it, per year. */
@Schema(description = "Beoogde, behaalde en resterende besparing per jaar, rapportagemoment en interventie")
record SavingsTable(
        ProgrammeName programme,
        Shows shows,
        @Schema(description = "Waarin de bedragen staan") Unit unit,
        List<Integer> years,
        Intended intended,

        @Schema(description = "In de volgorde van de dagen waarover zij gaan")
        List<AtMoment> moments,

        @Schema(description = "Wat er nu nog te besparen is")
        List<InYear> remaining,

        @Schema(description = "Leeg zolang bedragen exact zijn")
        List<RoundingDifference> roundingDifferences)
        implements Tabular {

    /** An amount in a year. */
    @Schema(name = "SavingsInYear", description = "Een bedrag in een jaar")
    record InYear(int year, @Schema(example = "94") Amount amount) {}

    /** What was decided to be saved. */
    @Schema(name = "SavingsIntended", description = "De beoogde besparing")
    record Intended(
            LocalDate effectiveOn,
            @Schema(description = "Waar het besluit staat") String reference,
            List<InYear> amounts,

            @Schema(description = "Uitgangspunten waarop zij rust")
            List<String> restsOn,

            @Schema(description = "Uitgangspunten daarvan die niet meer gelden")
            List<Doubt> doubts) {}

    /** A reporting moment, what was stated at it, and what remained. */
    @Schema(name = "SavingsAtMoment", description = "Een rapportagemoment")
    record AtMoment(
            @Schema(example = "JAARSTUKKEN-2019") String moment,
            String title,
            List<Realised> realised,

            @Schema(description = "Wat er na dit moment nog te besparen is")
            List<InYear> remaining) {}

    /** What an intervention saves, as stated at a reporting moment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SavingsRealised", description = "Wat een interventie bespaart, zoals op een moment gesteld")
    record Realised(
            UUID interventionId,
            @Schema(example = "PJ2") String code,
            String title,
            Funding.Kind kind,

            @Schema(description = "Of dit bijstelt wat op een eerder moment is gesteld")
            boolean restated,

            @Schema(description = "Wat dit moment eraan toevoegt")
            List<InYear> amounts,

            @Schema(description = "Het geheel dat op dit moment is gesteld")
            List<InYear> stated,

            @Schema(description = "Waaruit het blijkt") String grounds,

            @Schema(description = "Uitgangspunten waarop het rust")
            List<String> restsOn,

            @Schema(description = "Uitgangspunten daarvan die niet meer gelden")
            List<Doubt> doubts) {}

    /** An assumption that no longer holds, under a figure that rests on it. */
    @Schema(name = "SavingsDoubt", description = "Een uitgangspunt dat niet meer geldt")
    record Doubt(
            @Schema(example = "KOSTPRIJS-2019") String assumption,
            String text,
            @Schema(description = "Vanaf welke dag") LocalDate since,
            @Schema(description = "Waarom") String reason) {}

    @Override
    public Table table(TableWords words) {
        return new SavingsTablePrint(this, words).table();
    }

    /** Every figure, exact, under its name: {@code intended/2020}, {@code realised/JAARSTUKKEN-2019/PJ2/2020}, {@code remaining/JAARSTUKKEN-2019/2020}. */
    @JsonIgnore
    SequencedMap<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        put(figures, "intended/", intended.amounts());
        for (var moment : moments) {
            for (var realised : moment.realised()) {
                put(figures, "realised/" + moment.moment() + "/" + realised.code() + "/", realised.amounts());
            }
            put(figures, remainingAt(moment.moment()), moment.remaining());
        }
        return figures;
    }

    static String remainingAt(String moment) {
        return "remaining/" + moment + "/";
    }

    private static void put(SequencedMap<String, Figure> figures, String name, List<InYear> amounts) {
        amounts.forEach(
                one -> figures.put(name + one.year(), Figure.of(one.amount().exact())));
    }
}
