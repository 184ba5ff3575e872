package nl.grip.query.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.grip.events.Funding;
import nl.grip.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A budget line, in a year in which it pays for an intervention.
 *
 * @param budget absent where it is not known yet (pm)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Een budgetregel in een jaar waarin hij een interventie betaalt")
public record FundedLine(
        @Schema(example = "WIJK-GGD") String line,

        String title,
        int year,
        Funding.Kind kind,

        @Nullable @Schema(example = "75000.00", description = "Ontbreekt zolang het niet bekend is")
        Money budget,

        @Schema(example = "41000.00") Money actual) {

    static FundedLine of(BudgetTable.Line line, BudgetTable.InYear year) {
        var budget = year.budget();
        return new FundedLine(
                line.line(),
                line.title(),
                year.year(),
                year.kind(),
                budget == null ? null : budget.exact(),
                year.actual().exact());
    }
}
