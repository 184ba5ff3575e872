package nl.grip.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.grip.door.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives every page what stands around it: who is signed in, for which municipality, and the way to the other language. */
final class PageFrame implements HandlerInterceptor {

    /**
     * What stands around a page.
     *
     * @param reader who is signed in, by name; absent where nobody is
     * @param otherLanguageAddress this same page, with what was asked of it, in the other language
     */
    record Frame(
            String language,
            String otherLanguage,
            String otherLanguageAddress,
            @Nullable String reader,
            @Nullable String municipality) {}

    private final PageLanguage languages;

    PageFrame(PageLanguage languages) {
        this.languages = languages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null) {
            putAround(page, request);
        }
    }

    void putAround(ModelAndView page, HttpServletRequest request) {
        var language = languages.resolveLocale(request);
        var other = PageLanguage.other(language).getLanguage();
        var address = ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(PageLanguage.PARAMETER, other)
                .build()
                .toUriString();
        var who = SecurityContextHolder.getContext().getAuthentication();
        var signedIn = who != null && who.getPrincipal() instanceof Caller caller ? caller : null;
        var name = who != null && who.getCredentials() instanceof Jwt token ? token.getClaimAsString("name") : null;
        page.addObject(
                "frame",
                new Frame(
                        language.getLanguage(),
                        other,
                        address,
                        signedIn != null && name == null ? signedIn.subject() : name,
                        signedIn == null ? null : signedIn.municipality().code()));
    }
}
