package nl.grip.query.dashboards;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import nl.grip.query.http.Answers;
import nl.grip.query.projections.Signals;
import nl.grip.query.projections.View;
import nl.grip.query.projections.ViewNotServingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions to what changes in a view. */
@RestController
@Tag(name = "Berichten")
class NoticesEndpoint {

    private final List<View<?>> views;
    private final Notices notices;
    private final Signals signals;
    private final NoticeSettings settings;
    private final Clock clock;
    private final NoticeMeters meters;

    NoticesEndpoint(
            List<View<?>> views,
            Notices notices,
            Signals signals,
            NoticeSettings settings,
            Clock clock,
            NoticeMeters meters) {
        this.views = views;
        this.notices = notices;
        this.signals = signals;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    @GetMapping(path = "/notices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed
    @Operation(
            operationId = "subscribe",
            summary = "Berichten over wat er verandert",
            description =
                    "Server-sent events. Het eerste bericht is hello, met de positie van dit moment; daarna changed"
                            + " voor elke rij die verandert, met in href waar zij te halen is, en reset als alles opnieuw"
                            + " gehaald moet worden. Met Last-Event-ID gaat het verder waar het ophield, zonder iets te"
                            + " missen.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Een stroom van berichten",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"))))
    void subscribe(
            Caller caller,
            @RequestParam @Parameter(description = "De naam van het overzicht, bijvoorbeeld intervention-register.")
                    String view,
            @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    @Parameter(description = "Het id van het laatste bericht dat is aangekomen.")
                    String lastEventId,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var known = view(view);
        var last = lastEventId == null || lastEventId.isEmpty() ? null : eventId(lastEventId);
        var now = now(known, caller);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(Answers.POSITION, Long.toString(now.position()));
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        var stream = new EventStream(response.getOutputStream(), kind -> meters.told(known, kind));
        var subscription =
                new Subscription(known, caller.municipality(), endOfToken(), notices, signals, settings, clock, stream);
        meters.opened(known);
        try {
            subscription.run(last);
        } catch (IOException lost) {
            throw meters.lost(known, lost);
        } catch (DataAccessException | TransactionException away) {
            // An end is all that a stream can say now: the subscriber comes back, to the place that it had come to.
            meters.over(known);
            return;
        } catch (RuntimeException failed) {
            meters.over(known);
            throw failed;
        }
        meters.over(known);
    }

    private View<?> view(String name) {
        return views.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        400,
                        "invalid-request",
                        List.of(Violation.inQuery(
                                "view",
                                "enum",
                                String.join(
                                        ", ",
                                        views.stream().map(View::name).sorted().toList()))),
                        1));
    }

    private static EventId eventId(String text) {
        return EventId.parse(text)
                .orElseThrow(() -> new ProblemException(
                        400, "invalid-request", List.of(Violation.inHeader("Last-Event-ID", "event-id")), 1));
    }

    /** Asked before the answer begins, while it can still be a no. */
    private Notices.Now now(View<?> view, Caller caller) {
        try {
            return notices.now(view, caller.municipality());
        } catch (ViewNotServingException empty) {
            throw Answers.notServing();
        }
    }

    private static Instant endOfToken() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getCredentials() instanceof AbstractOAuth2Token token
                && token.getExpiresAt() != null) {
            return token.getExpiresAt();
        }
        throw new IllegalStateException("a caller has a token that ends");
    }
}
