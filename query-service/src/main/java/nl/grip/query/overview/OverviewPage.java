package nl.grip.query.overview;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.indicators.ProgrammeSeries;
import nl.grip.query.tables.TableLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The programme at a glance as a page: what stands how, what asks for a decision, and a chart with its table per indicator. */
@Controller
class OverviewPage {

    private static final When NOW = new When(null, null, null);

    private final Overviews overviews;
    private final ProgrammeSeries series;
    private final TableLanguage language;

    OverviewPage(Overviews overviews, ProgrammeSeries series, TableLanguage language) {
        this.overviews = overviews;
        this.series = series;
        this.language = language;
    }

    @GetMapping(path = "/programmes/{id}/overview", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String overview(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        var overview = overviews.overview(caller, new ProgrammeId(id), NOW, position);
        var glance = Glance.of(overview.answer(), page);
        var charted = series.of(caller, glance.charted(), position, language.in(locale));
        model.addAttribute("overview", overview.answer());
        model.addAttribute("glance", glance);
        model.addAttribute("statuses", List.of(Status.OFF_TRACK, Status.ON_TRACK, Status.NO_VERDICT));
        model.addAttribute("allSeries", charted.answer());
        model.addAttribute("position", Math.min(overview.position(), charted.position()));
        return "overview/overview";
    }
}
