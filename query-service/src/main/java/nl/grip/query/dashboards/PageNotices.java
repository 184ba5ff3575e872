package nl.grip.query.dashboards;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The same subscription for the script of a page, which cannot send a token: the page's session has it. */
@Controller
class PageNotices {

    private final NoticesEndpoint endpoint;

    PageNotices(NoticesEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @GetMapping(path = "/notices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({Role.PROJECT_LEAD, Role.CASE_WORKER, Role.CONTROLLER, Role.AUDITOR, Role.VIEWER, Role.PRIVACY_OFFICER})
    void subscribe(
            Caller caller,
            @RequestParam String view,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        endpoint.subscribe(caller, view, lastEventId, response);
    }
}
