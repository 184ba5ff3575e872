package nl.grip.query.programmes;

import java.util.List;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.ProgrammeId;
import nl.grip.query.projections.Shown;
import nl.grip.query.tables.TableTypes;
import nl.grip.query.tables.Tabular;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The tables as files, for who is at a page: its session has the token, and a link can name no media type. */
@Controller
class TableFiles {

    private static final MediaType CSV = MediaType.parseMediaType(TableTypes.CSV);
    private static final MediaType SPREADSHEET = MediaType.parseMediaType(TableTypes.SPREADSHEET);

    private final ProgrammeTables tables;

    TableFiles(ProgrammeTables tables) {
        this.tables = tables;
    }

    @GetMapping("/programmes/{id}/budget-table.csv")
    @Allowed
    ResponseEntity<Tabular> budgetAsCsv(Caller caller, @PathVariable UUID id, @ModelAttribute TableQuestion question) {
        return file(CSV, budget(caller, id, question));
    }

    @GetMapping("/programmes/{id}/budget-table.xlsx")
    @Allowed
    ResponseEntity<Tabular> budgetAsSpreadsheet(
            Caller caller, @PathVariable UUID id, @ModelAttribute TableQuestion question) {
        return file(SPREADSHEET, budget(caller, id, question));
    }

    @GetMapping("/programmes/{id}/savings-table.csv")
    @Allowed
    ResponseEntity<Tabular> savingsAsCsv(Caller caller, @PathVariable UUID id, @ModelAttribute TableQuestion question) {
        return file(CSV, savings(caller, id, question));
    }

    @GetMapping("/programmes/{id}/savings-table.xlsx")
    @Allowed
    ResponseEntity<Tabular> savingsAsSpreadsheet(
            Caller caller, @PathVariable UUID id, @ModelAttribute TableQuestion question) {
        return file(SPREADSHEET, savings(caller, id, question));
    }

    @GetMapping("/programmes/{id}/plan-table.csv")
    @Allowed
    ResponseEntity<Tabular> planAsCsv(Caller caller, @PathVariable UUID id, @ModelAttribute TableQuestion question) {
        return file(CSV, plan(caller, id, question));
    }

    @GetMapping("/programmes/{id}/plan-table.xlsx")
    @Allowed
    ResponseEntity<Tabular> planAsSpreadsheet(
            Caller caller, @PathVariable UUID id, @ModelAttribute TableQuestion question) {
        return file(SPREADSHEET, plan(caller, id, question));
    }

    private Shown<BudgetTable> budget(Caller caller, UUID id, TableQuestion question) {
        return tables.budgetTable(caller, new ProgrammeId(id), List.of(), question.asked(null));
    }

    private Shown<SavingsTable> savings(Caller caller, UUID id, TableQuestion question) {
        return tables.savingsTable(caller, new ProgrammeId(id), question.asked(null));
    }

    private Shown<PlanTable> plan(Caller caller, UUID id, TableQuestion question) {
        return tables.planTable(caller, new ProgrammeId(id), question.year(), question.asked(null));
    }

    private static ResponseEntity<Tabular> file(MediaType type, Shown<? extends Tabular> shown) {
        return ResponseEntity.ok().contentType(type).body(shown.answer());
    }
}
