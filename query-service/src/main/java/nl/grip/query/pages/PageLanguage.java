package nl.grip.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Dutch, unless the reader wants English: by the link, which a cookie remembers, or else by the browser's own setting. */
final class PageLanguage implements LocaleResolver, HandlerInterceptor {

    static final String PARAMETER = "language";

    static final Locale DUTCH = Locale.of("nl");
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> KNOWN = List.of(DUTCH, ENGLISH);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        linked(request).ifPresent(language -> remember(language, response));
        return true;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return linked(request)
                .or(() -> remembered(request))
                .or(() -> preferred(request))
                .orElse(DUTCH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the reader chooses, with ?" + PARAMETER);
    }

    static Locale other(Locale language) {
        return language.equals(DUTCH) ? ENGLISH : DUTCH;
    }

    private static Optional<Locale> linked(HttpServletRequest request) {
        return known(request.getParameter(PARAMETER));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, PARAMETER);
        return cookie == null ? Optional.empty() : known(cookie.getValue());
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        // Without the header a servlet container answers with the language of the machine.
        var preferred = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Stream.<Locale>empty()
                : Collections.list(request.getLocales()).stream();
        return preferred.flatMap(locale -> known(locale.getLanguage()).stream()).findFirst();
    }

    private static Optional<Locale> known(@Nullable String language) {
        return KNOWN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private static void remember(Locale language, HttpServletResponse response) {
        var cookie = ResponseCookie.from(PARAMETER, language.getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
