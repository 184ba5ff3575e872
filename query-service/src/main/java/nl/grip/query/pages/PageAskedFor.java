package nl.grip.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Remembers a page until the reader who asked for it has signed in, and then forgets it. The request that asks for it again is
 * taken as it comes: what Spring would put in its place has the address of the first one, and no headers.
 */
final class PageAskedFor extends CookieRequestCache {

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        super.getMatchingRequest(request, response);
        return null;
    }
}
