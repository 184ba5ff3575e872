package nl.grip.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.grip.events.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must say beyond what every JWT library checks: the OAuth and OIDC NL GOV profiles ask for {@code aud},
 * {@code exp}, {@code jti} and {@code kid}, and this system for a municipality and roles.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt>, Converter<Jwt, AbstractAuthenticationToken> {

    private static final Pattern MUNICIPALITY = Pattern.compile("GM\\d{4}");
    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");

    private final Set<String> audiences;

    TokenRules(Collection<String> audiences) {
        this.audiences = Set.copyOf(audiences);
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var missing = new ArrayList<OAuth2Error>();
        require(
                token.getAudience() != null && token.getAudience().stream().anyMatch(audiences::contains),
                "aud",
                missing);
        require(token.getExpiresAt() != null, "exp", missing);
        require(isText(token.getId()), "jti", missing);
        require(isText(token.getHeaders().get("kid")), "kid", missing);
        require(
                token.getClaims().get("sub") instanceof String subject
                        && isText(subject)
                        && !isCitizenServiceNumber(subject),
                "sub",
                missing);
        require(
                token.getClaims().get("municipality") instanceof String code
                        && MUNICIPALITY.matcher(code).matches(),
                "municipality",
                missing);
        require(
                token.getClaims().get("roles") instanceof List<?> roles
                        && roles.stream().allMatch(TokenRules::isText),
                "roles",
                missing);
        return missing.isEmpty() ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(missing);
    }

    private static void require(boolean holds, String claim, Collection<OAuth2Error> missing) {
        if (!holds) {
            missing.add(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, claim + " is missing or wrong", null));
        }
    }

    private static boolean isText(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() && text.length() <= 255;
    }

    /** Nine digits that pass the eleven test: a person must never be named so. */
    static boolean isCitizenServiceNumber(String subject) {
        if (!NINE_DIGITS.matcher(subject).matches()) {
            return false;
        }
        var sum = -Character.digit(subject.charAt(8), 10);
        for (var position = 0; position < 8; position++) {
            sum += (9 - position) * Character.digit(subject.charAt(position), 10);
        }
        return sum % 11 == 0;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        for (var claim : (List<?>) claim(token, "roles")) {
            Role.of(claim.toString()).ifPresent(roles::add);
        }
        var municipality = new Municipality(claim(token, "municipality").toString());
        return new CallerToken(new Caller(municipality, claim(token, "sub").toString(), roles), token);
    }

    private static Object claim(Jwt token, String name) {
        return Objects.requireNonNull(token.getClaims().get(name), () -> "a token without " + name + " was let in");
    }
}
