package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.BudgetYearId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Moments;
import nl.grip.query.history.OnBothClocks;
import nl.grip.query.history.Shows;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PageAsked;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was booked in a budget year. */
@RestController
@Tag(name = "Tabellen")
class ActualsEndpoint {

    /** A page of bookings, in the order of their references. */
    @Schema(name = "Actuals", description = "Boekingen, op volgorde van hun referentie")
    record Page(
            Shows shows,
            List<ActualRow> actuals,
            @Schema(example = "1") int page,
            @Schema(example = "100") int pageSize,

            @Schema(description = "Hoeveel er zijn", example = "12")
            long total) {}

    private final Moments moments;
    private final BudgetYearView years;
    private final ActualView view;

    ActualsEndpoint(Moments moments, BudgetYearView years, ActualView view) {
        this.moments = moments;
        this.years = years;
        this.view = view;
    }

    @GetMapping("/budget-years/{id}/actuals")
    @Allowed
    @OnBothClocks
    @Operation(operationId = "listActuals", summary = "De boekingen van een begrotingsjaar, ook de teruggedraaide")
    ResponseEntity<Page> list(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Alleen wat op deze regel is geboekt.",
                            schema = @Schema(type = "string", pattern = When.CODE, maxLength = When.CODE_LENGTH))
                    String line,
            @RequestParam(defaultValue = "1") @PageAsked int page,
            @RequestParam(defaultValue = "100")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    int pageSize,
            @Parameter(hidden = true) AsOf asOf) {
        var year = new BudgetYearId(id);
        var shown = moments.ask(List.of(years, view), Histories.of(year), caller, asOf, position, moment -> {
            if (moment.rows(years, List.of(BudgetYearView.keyOf(year))).isEmpty()) {
                throw BudgetYearsEndpoint.unknown();
            }
            return bookings(moment.table(view), year, line, page, pageSize, asOf);
        });
        return Answers.ok(shown).body(shown.answer());
    }

    private static Page bookings(
            Rows<ActualRow> rows, BudgetYearId year, @Nullable String line, int page, int pageSize, AsOf asOf) {
        var question = "where key >= :beginning and key < :beginning || chr(1114111)"
                + (line == null ? "" : " and line = :line");
        var parameters = Map.of(
                "beginning",
                ActualView.keysOf(year),
                "line",
                line == null ? "" : line,
                "limit",
                pageSize,
                "offset",
                (page - 1L) * pageSize);
        return new Page(
                Shows.of(asOf),
                rows.list(question + " order by key limit :limit offset :offset", parameters).stream()
                        .map(KeyedRow::row)
                        .toList(),
                page,
                pageSize,
                rows.count(question, parameters));
    }
}
