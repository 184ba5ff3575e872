package nl.grip.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;

/**
 * How a {@link Caller} is known by an access token. A service with another way in than the header, such as pages that keep
 * the token in a session, applies the same check there, so that nobody is let in who would be refused here.
 */
public final class TokenCheck {

    private final TokenDecoder decoder;
    private final TokenRules rules;

    TokenCheck(TokenDecoder decoder, TokenRules rules) {
        this.decoder = decoder;
        this.rules = rules;
    }

    TokenDecoder decoder() {
        return decoder;
    }

    public void applyTo(OAuth2ResourceServerConfigurer<HttpSecurity>.JwtConfigurer jwt) {
        jwt.decoder(decoder).jwtAuthenticationConverter(rules);
    }
}
