package nl.grip.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import nl.grip.door.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Says no to people as a page, with a way back; what it has no words for is left to the door. */
final class PageProblems implements HandlerExceptionResolver {

    /** The statuses that have texts, {@code problem.<status>.title} and {@code .detail}. */
    static final Set<Integer> WORDED = Set.of(400, 403, 404, 409, 503);

    private final PageFrame frame;

    PageProblems(PageFrame frame) {
        this.frame = frame;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!(handler instanceof HandlerMethod method) || !PagePaths.isToRead(method) || response.isCommitted()) {
            return null;
        }
        var status = status(exception);
        if (status == null || !WORDED.contains(status)) {
            return null;
        }
        var page = new ModelAndView("pages/problem");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject("status", status);
        frame.putAround(page, request);
        return page;
    }

    private static @Nullable Integer status(Exception exception) {
        return switch (exception) {
            case ProblemException refusal -> refusal.status();
            // What cannot be the number of anything is the number of nothing.
            case MethodArgumentTypeMismatchException wrong ->
                wrong.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400;
            case ErrorResponse wrong -> wrong.getStatusCode().value();
            default -> null;
        };
    }
}
