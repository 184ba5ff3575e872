package nl.grip.query.interventions;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.InterventionId;
import nl.grip.query.http.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The register and the life of one intervention as pages: the answers of the API, in words for people. */
@Controller
class InterventionPages {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    /** What is asked of the register, as the form sends it: what was left empty is not asked. */
    record Filter(
            @Nullable String q,
            @Nullable Phase phase,
            @Nullable String ambition,
            @Nullable Boolean flagged,
            @Nullable Boolean overdue) {

        RegisterQuestion question(LocalDate today) {
            return new RegisterQuestion()
                    .text(q)
                    .phases(phase == null ? null : List.of(phase))
                    .ambitions(ambition == null || ambition.isBlank() ? null : List.of(ambition))
                    .flagged(flagged)
                    .overdue(overdue, today);
        }

        void refuseWhatNoTextHolds() {
            if (ambition != null && ambition.chars().anyMatch(Character::isISOControl)) {
                throw new ProblemException(400, "invalid-request");
            }
        }
    }

    /** A page of the register, and what it can be narrowed to. */
    record Register(
            List<Intervention> interventions,
            long total,
            int page,
            long pages,
            @Nullable String previous,
            @Nullable String next,
            List<String> ambitions,
            List<Phase> phases) {}

    private final Answers answers;
    private final InterventionRegisterView register;
    private final InterventionTimelineView timeline;
    private final Clock clock;

    InterventionPages(
            Answers answers, InterventionRegisterView register, InterventionTimelineView timeline, Clock clock) {
        this.answers = answers;
        this.register = register;
        this.timeline = timeline;
        this.clock = clock;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String register(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            @ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Model model) {
        filter.refuseWhatNoTextHolds();
        var today = LocalDate.now(clock);
        var number = Math.clamp(page, 1, LAST_PAGE);
        var question = filter.question(today);
        var shown = answers.ask(register, caller, position, rows -> {
            var total = question.count(rows);
            var found = question.page(rows, RegisterOrder.BY_CODE, number, PAGE_SIZE).stream()
                    .map(row -> Intervention.of(row, today, null))
                    .toList();
            var pages = Math.ceilDiv(total, PAGE_SIZE);
            return new Register(
                    found,
                    total,
                    number,
                    pages,
                    number > 1 ? toPage(number - 1, request) : null,
                    number < pages ? toPage(number + 1, request) : null,
                    rows.values("description_ambition"),
                    Arrays.asList(Phase.values()));
        });
        model.addAttribute("register", shown.answer());
        model.addAttribute("position", shown.position());
        return "interventions/register";
    }

    @GetMapping(path = "/interventions/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String life(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            @PathVariable UUID id,
            Model model) {
        var found = answers.ask(
                register, caller, position, rows -> rows.list("where key = :key", Map.of("key", id.toString())));
        var row = found.answer().stream().findFirst().orElseThrow(InterventionsEndpoint::unknown);
        var events = answers.ask(
                timeline,
                caller,
                position,
                rows -> rows.list(
                        "where key like :prefix || '%' order by effective_on, key",
                        Map.of("prefix", InterventionTimelineView.keysOf(new InterventionId(id)))));
        var happenings = events.answer().stream()
                .map(event -> Happening.of(event.row(), clock.getZone()))
                .toList();
        model.addAttribute("intervention", Intervention.of(row, LocalDate.now(clock), null));
        model.addAttribute("happenings", happenings);
        model.addAttribute("titles", titles(caller, happenings));
        model.addAttribute("position", Math.min(found.position(), events.position()));
        return "interventions/life";
    }

    /** What the interventions are called that this one took the place of, or gave it to. */
    private Map<String, String> titles(Caller caller, List<Happening> happenings) {
        var named = happenings.stream()
                .flatMap(happening -> happening.lines().stream())
                .filter(line -> line.kind() == Happening.Kind.INTERVENTION)
                .flatMap(line -> line.values().stream())
                .toArray(String[]::new);
        return answers
                .ask(register, caller, null, rows -> rows.list("where key = any(:keys)", Map.of("keys", named)))
                .answer()
                .stream()
                .collect(toMap(
                        row -> row.key().value(),
                        row -> row.row().description().code() + " "
                                + row.row().description().title()));
    }

    /** The same question, another page of its answer. */
    private static String toPage(int number, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
    }
}
