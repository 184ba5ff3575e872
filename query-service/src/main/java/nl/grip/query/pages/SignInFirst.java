package nl.grip.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Sends who is not, or no longer, signed in to the identity provider, and back to the page that was asked for. Who comes
 * from there with a token that is refused is told so, instead of being sent round in circles.
 */
final class SignInFirst implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RequestCache asked;

    SignInFirst(RequestCache asked) {
        this.asked = asked;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof InsufficientAuthenticationException || isForScript(request)) {
            signIn(request, response);
        } else {
            response.sendRedirect(PagePaths.SIGN_IN_FAILED);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            signIn(request, response);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        asked.saveRequest(request, response);
        response.sendRedirect(PagePaths.SIGN_IN);
    }

    /** A script cannot sign in: the page that it belongs to can. */
    private static boolean isForScript(HttpServletRequest request) {
        var accepts = request.getHeader("Accept");
        return !HttpMethod.GET.matches(request.getMethod())
                || (accepts != null && accepts.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }
}
