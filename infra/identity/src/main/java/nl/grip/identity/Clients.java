package nl.grip.identity;

import java.util.ArrayList;
import java.util.List;
import nl.grip.identity.IdentitySettings.DemoUser;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the pages on behalf of a user, and each demo user from the command line. */
final class Clients {
    static final String PAGES = "grip-pages";

    private Clients() {}

    static List<RegisteredClient> of(IdentitySettings settings) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(pages(settings));
        settings.users().forEach(user -> clients.add(commandLine(user, settings)));
        return clients;
    }

    private static RegisteredClient pages(IdentitySettings settings) {
        return RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientSecret(PAGES)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(everywhere(settings, "/login/oauth2/code/grip")))
                .postLogoutRedirectUris(uris -> uris.addAll(everywhere(settings, "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(tokens(settings))
                .build();
    }

    private static List<String> everywhere(IdentitySettings settings, String path) {
        return settings.pages().stream()
                .map(pages -> pages.resolve(path).toString())
                .toList();
    }

    private static RegisteredClient commandLine(DemoUser user, IdentitySettings settings) {
        return RegisteredClient.withId(user.login())
                .clientId(user.login())
                .clientSecret(user.login())
                .clientName(user.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens(settings))
                .build();
    }

    private static TokenSettings tokens(IdentitySettings settings) {
        return TokenSettings.builder()
                .accessTokenTimeToLive(settings.tokenLife())
                .build();
    }
}
