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
import nl.grip.query.programmes.BudgetLineRow.Transfer;
import nl.grip.query.tables.Amount;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import nl.grip.query.tables.Tabular;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/** Budget, actual and balance of every line of a programme, per year, and their totals. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Begroting, werkelijk en saldo per budgetregel en jaar, met de totalen")
record BudgetTable(
        ProgrammeName programme,
        Shows shows,
        @Schema(description = "Waarin de bedragen staan") Unit unit,
        List<Year> years,
        List<Line> lines,

        @Schema(description = "Leeg zolang bedragen exact zijn")
        List<RoundingDifference> roundingDifferences)
        implements Tabular {

    /** A year's totals. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BudgetTableYear", description = "Een jaar en zijn totalen")
    record Year(
            int year,

            @Schema(description = "De geschiedenis van het jaar")
            UUID budgetYearId,

            @Nullable @Schema(description = "Dag waarop het jaar is afgesloten")
            LocalDate closedOn,

            @Schema(example = "532") Amount budget,
            @Schema(example = "77") Amount actual,

            @Schema(example = "455", description = "Saldo van de regels waarvan de begroting bekend is")
            Amount balance,

            @Schema(
                    description =
                            "Regels die in begroting en saldo niet meetellen, omdat hun bedrag nog niet bekend is")
            List<String> proMemorie) {}

    /** A line, in each of the years in which it is there. */
    @Schema(name = "BudgetTableLine", description = "Een budgetregel")
    record Line(
            @Schema(example = "WIJK-GGD") String line,

            @Schema(description = "Hoe hij in het laatste van deze jaren heet")
            String title,

            List<InYear> years) {}

    /** A line in one year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BudgetTableLineInYear", description = "Een budgetregel in een jaar")
    record InYear(
            int year,
            Funding.Kind kind,

            @Schema(description = "Waaruit hij wordt betaald")
            String fundingSource,

            @Schema(description = "Of het bedrag nog niet bekend is (pm)")
            boolean proMemorie,

            @Nullable @Schema(example = "75", description = "Ontbreekt zolang het niet bekend is")
            Amount budget,

            @Nullable @Schema(description = "Tarief × inwoners (peildag)")
            String basis,

            @Schema(example = "41") Amount actual,

            @Nullable @Schema(example = "34") Amount balance,

            @Schema(description = "Of er nog op geboekt kan worden")
            boolean open,

            @Schema(description = "Geld dat van andere regels kwam, of erheen ging (onder nul)")
            List<Moved> transfers,

            @Schema(description = "Interventies die hij betaalt")
            List<UUID> interventions) {

        static InYear of(int year, BudgetLineRow row, Unit unit) {
            var budget = row.budget();
            return new InYear(
                    year,
                    row.kind(),
                    row.fundingSource(),
                    budget == null,
                    budget == null ? null : new Amount(budget, unit),
                    row.basis(),
                    new Amount(row.actual(), unit),
                    budget == null ? null : new Amount(budget.minus(row.actual()), unit),
                    row.open(),
                    row.transfers().stream()
                            .map(transfer -> Moved.of(transfer, unit))
                            .toList(),
                    row.interventions().stream().map(one -> one.id()).toList());
        }
    }

    /** Money between two lines. */
    @Schema(name = "BudgetTransfer", description = "Geld tussen twee regels, bij besluit")
    record Moved(
            BudgetLineRow.Reason reason,
            LocalDate effectiveOn,
            @Schema(description = "De andere regel") String line,
            Amount budget,
            Amount actual,
            @Schema(description = "Waar het besluit staat") String reference) {

        static Moved of(Transfer transfer, Unit unit) {
            return new Moved(
                    transfer.reason(),
                    transfer.effectiveOn(),
                    transfer.other().value(),
                    new Amount(transfer.budget(), unit),
                    new Amount(transfer.actual(), unit),
                    transfer.reference());
        }
    }

    @Override
    public Table table(TableWords words) {
        return new BudgetTablePrint(this, words).table();
    }

    /** Every figure, exact, under the name by which it can be explained: {@code 2019/WIJK-GGD/budget}, {@code 2019/total/actual}. */
    @JsonIgnore
    SequencedMap<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        for (var line : lines) {
            for (var year : line.years()) {
                var name = year.year() + "/" + line.line() + "/";
                figures.put(name + "budget", figure(year.budget()));
                figures.put(name + "actual", figure(year.actual()));
                figures.put(name + "balance", figure(year.balance()));
            }
        }
        for (var year : years) {
            var name = totalOf(year.year());
            figures.put(name + "budget", figure(year.budget()));
            figures.put(name + "actual", figure(year.actual()));
            figures.put(name + "balance", figure(year.balance()));
        }
        return figures;
    }

    static String totalOf(int year) {
        return year + "/total/";
    }

    private static Figure figure(@Nullable Amount amount) {
        return amount == null ? Figure.PRO_MEMORIE : Figure.of(amount.exact());
    }
}
