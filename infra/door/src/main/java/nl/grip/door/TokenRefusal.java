package nl.grip.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Says no to a token as RFC 6750 has it. What exactly is wrong with it helps an attacker more than a caller. */
final class TokenRefusal implements AuthenticationEntryPoint {

    private final Problems problems;

    TokenRefusal(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        problems.send(request, response, problem(refused));
    }

    private static Problem problem(AuthenticationException refused) {
        return switch (refused) {
            case AuthenticationServiceException _ ->
                Problem.of(503, "identity-provider-unreachable").with(HttpHeaders.RETRY_AFTER, "5");
            case OAuth2AuthenticationException _ ->
                Problem.of(401, "token-invalid")
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"grip\", error=\"invalid_token\"");
            default -> Problem.of(401, "token-missing").with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"grip\"");
        };
    }
}
