package nl.grip.query.programmes;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.AsOf;
import nl.grip.query.http.Answers;
import nl.grip.query.projections.Shown;
import nl.grip.query.tables.PrintedTable;
import nl.grip.query.tables.TableLanguage;
import nl.grip.query.tables.Tabular;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The three tables of a programme as pages: in either unit, of now or of a reporting moment. */
@Controller
class TablePages {

    private final ProgrammeTables tables;
    private final TableLanguage language;
    private final Clock clock;

    TablePages(ProgrammeTables tables, TableLanguage language, Clock clock) {
        this.tables = tables;
        this.language = language;
        this.clock = clock;
    }

    @GetMapping(path = "/programmes/{id}/budget-table", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String budget(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            @PathVariable UUID id,
            @ModelAttribute("question") TableQuestion question,
            Locale locale,
            Model model) {
        var shown = tables.budgetTable(caller, new ProgrammeId(id), List.of(), question.asked(position));
        return page(ProgrammeTable.BUDGET, shown, caller, id, locale, model);
    }

    @GetMapping(path = "/programmes/{id}/savings-table", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String savings(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            @PathVariable UUID id,
            @ModelAttribute("question") TableQuestion question,
            Locale locale,
            Model model) {
        var shown = tables.savingsTable(caller, new ProgrammeId(id), question.asked(position));
        return page(ProgrammeTable.SAVINGS, shown, caller, id, locale, model);
    }

    @GetMapping(path = "/programmes/{id}/plan-table", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String plan(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            @PathVariable UUID id,
            @ModelAttribute("question") TableQuestion question,
            Locale locale,
            Model model) {
        var shown = tables.planTable(caller, new ProgrammeId(id), question.year(), question.asked(position));
        return page(ProgrammeTable.PLAN, shown, caller, id, locale, model);
    }

    /** @param model also gets what the form can ask: the programme as it is now knows every moment */
    private String page(
            ProgrammeTable table, Shown<? extends Tabular> shown, Caller caller, UUID id, Locale locale, Model model) {
        var words = language.in(locale);
        var programme =
                tables.programme(caller, new ProgrammeId(id), AsOf.NOW, null).answer();
        var period = programme.period();
        model.addAttribute("which", table);
        model.addAttribute("table", PrintedTable.of(shown.answer().table(words), words));
        model.addAttribute("programme", programme);
        model.addAttribute("moments", ShownMoment.of(programme, clock.getZone()));
        model.addAttribute("units", List.of(Unit.values()));
        model.addAttribute(
                "years",
                period.from()
                        .datesUntil(period.until().plusDays(1))
                        .map(day -> day.getYear())
                        .distinct()
                        .toList());
        model.addAttribute("position", shown.position());
        return "programmes/table";
    }
}
