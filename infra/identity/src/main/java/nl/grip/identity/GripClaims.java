package nl.grip.identity;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.grip.identity.IdentitySettings.DemoUser;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says about its user, for the services to decide on. */
final class GripClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final Map<String, DemoUser> users;

    GripClaims(List<DemoUser> users) {
        this.users = users.stream().collect(toUnmodifiableMap(DemoUser::login, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext context) {
        String login =
                Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
        DemoUser user = Objects.requireNonNull(users.get(login), login);
        context.getClaims()
                .claim("name", user.name())
                .claim("municipality", user.municipality())
                .claim("roles", user.roles());
        // An identity token is for the client that asked; only an access token is for the services.
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of("grip"));
        }
    }
}
