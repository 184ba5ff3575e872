package nl.grip.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/** The token of who signed in, kept on the server. It speaks for reading only, so a forged form has nobody to speak for it. */
final class SessionToken implements BearerTokenResolver {

    private static final AnonymousAuthenticationToken ANYONE =
            new AnonymousAuthenticationToken("page", "anyone", AuthorityUtils.createAuthorityList("ANYONE"));

    private final OAuth2AuthorizedClientRepository sessions;
    private final Clock clock;

    SessionToken(OAuth2AuthorizedClientRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @return nothing where the token has ended: that is not wrong, it only asks for another */
    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (!reads || PagePaths.isOpen(request)) {
            return null;
        }
        var client = sessions.loadAuthorizedClient(IdentityProvider.REGISTRATION, ANYONE, request);
        if (client == null) {
            return null;
        }
        var end = client.getAccessToken().getExpiresAt();
        return end == null || clock.instant().isBefore(end)
                ? client.getAccessToken().getTokenValue()
                : null;
    }
}
