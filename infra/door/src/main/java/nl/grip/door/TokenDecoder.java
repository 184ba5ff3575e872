package nl.grip.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks a token against the issuer's keys, which are fetched at the first token: a service starts without its identity
 * provider. As long as that cannot be reached every token is refused for now, not for good.
 */
final class TokenDecoder implements JwtDecoder {

    /** How far the clocks of two machines may lie apart. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    /** The keys of the issuer are kept for longer; so a key that it withdraws is missed no later for this. */
    private static final Duration TAKEN_FOR_GOOD = Duration.ofMinutes(1);

    private static final int TOKENS = 1000;

    private final String issuer;
    private final TokenRules rules;
    private final JwtTimestampValidator time = new JwtTimestampValidator(CLOCK_SKEW);
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(TOKENS)
            .expireAfterWrite(TAKEN_FOR_GOOD)
            .build();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable JwtDecoder decoder;

    TokenDecoder(String issuer, TokenRules rules, Clock clock) {
        this.issuer = issuer;
        this.rules = rules;
        time.setClock(clock);
    }

    /** The signature of a token that comes again and again is checked once a minute: it took a sixth of a command's time. */
    @Override
    public Jwt decode(String token) {
        var known = good.getIfPresent(token);
        if (known != null && !time.validate(known).hasErrors()) {
            return known;
        }
        var ready = decoder;
        var checked = (ready == null ? connect() : ready).decode(token);
        good.put(token, checked);
        return checked;
    }

    private JwtDecoder connect() {
        lock.lock();
        try {
            var ready = decoder;
            if (ready == null) {
                ready = discover();
                decoder = ready;
            }
            return ready;
        } finally {
            lock.unlock();
        }
    }

    private JwtDecoder discover() {
        try {
            var nimbus = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .validateType(false)
                    .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                    .build();
            nimbus.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(type(), time, new JwtIssuerValidator(issuer), rules));
            return nimbus;
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            throw new JwtException("the identity provider at " + issuer + " does not answer", unreachable);
        }
    }

    /** RFC 9068 asks issuers to call an access token {@code at+jwt}; many still say {@code JWT}, or nothing. */
    private static JwtTypeValidator type() {
        var type = new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT");
        type.setAllowEmpty(true);
        return type;
    }
}
