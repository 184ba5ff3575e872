package nl.grip.query.programmes;

import static java.util.Comparator.comparingLong;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Shows;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/** A budget year as a reader gets it: every line, exact. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Een begrotingsjaar")
record BudgetYear(
        UUID id,
        Shows shows,
        UUID programmeId,
        int year,
        LocalDate openedOn,

        @Nullable @Schema(description = "Dag waarop het jaar is afgesloten")
        LocalDate closedOn,

        List<Line> lines,
        @JsonIgnore long sequence) {

    /** A line. */
    @Schema(name = "BudgetLine", description = "Een budgetregel, in exacte euro's")
    record Line(String line, String title, BudgetTable.InYear amounts) {}

    static BudgetYear of(UUID id, BudgetYearRow year, List<BudgetLineRow> lines, AsOf asOf) {
        return new BudgetYear(
                id,
                Shows.of(asOf),
                year.programmeId().id(),
                year.year(),
                year.openedOn(),
                year.closedOn(),
                lines.stream()
                        .sorted(comparingLong(BudgetLineRow::place))
                        .map(row -> new Line(
                                row.line().value(), row.title(), BudgetTable.InYear.of(year.year(), row, Unit.EURO)))
                        .toList(),
                year.sequence());
    }
}
