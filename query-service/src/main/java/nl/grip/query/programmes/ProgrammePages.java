package nl.grip.query.programmes;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The programmes, and what one of them is for, as pages. */
@Controller
class ProgrammePages {

    private final ProgrammeTables tables;
    private final Clock clock;

    ProgrammePages(ProgrammeTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping(path = "/programmes", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String programmes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            Model model) {
        var shown = tables.programmes(caller, AsOf.NOW, position);
        model.addAttribute("programmes", shown.answer());
        model.addAttribute("position", shown.position());
        return "programmes/list";
    }

    @GetMapping(path = "/programmes/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String programme(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            @PathVariable UUID id,
            Model model) {
        var programme = tables.programme(caller, new ProgrammeId(id), AsOf.NOW, position);
        var plan = tables.planTable(caller, new ProgrammeId(id), null, new Asked(Unit.EURO, When.NOW, position));
        model.addAttribute("programme", programme.answer());
        model.addAttribute("ambitions", plan.answer().ambitions());
        model.addAttribute("moments", ShownMoment.of(programme.answer(), clock.getZone()));
        model.addAttribute("tables", List.of(ProgrammeTable.values()));
        model.addAttribute("position", Math.min(programme.position(), plan.position()));
        return "programmes/programme";
    }
}
