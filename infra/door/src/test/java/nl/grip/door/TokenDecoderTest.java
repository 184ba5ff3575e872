package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.grip.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenDecoderTest {

    @Test
    void anIssuerThatIsNotUpYetRefusesForNowAndNotForGood() {
        var decoder = new TokenDecoder("http://127.0.0.1:1", new TokenRules(List.of("grip")), Clock.systemUTC());

        assertThatThrownBy(() -> decoder.decode(RunningSample.token("viewer")))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void aTokenThatWasGoodIsRefusedOnceItsTimeIsOver() {
        var clock = new AtomicReference<>(Clock.systemUTC());
        var decoder =
                new TokenDecoder(TestIssuer.running().uri().toString(), new TokenRules(List.of("grip")), told(clock));
        var token = RunningSample.token("viewer");
        assertThat(decoder.decode(token)).isSameAs(decoder.decode(token));

        clock.set(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));

        assertThatThrownBy(() -> decoder.decode(token)).hasMessageContaining("expired");
    }

    private static Clock told(AtomicReference<Clock> clock) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return clock.get().instant();
            }
        };
    }

    @Property
    void oneChangedDigitIsNoCitizenServiceNumber(@ForAll @IntRange(min = 0, max = 8) int place) {
        var number = new StringBuilder("111222333");
        number.setCharAt(place, number.charAt(place) == '9' ? '0' : (char) (number.charAt(place) + 1));

        assertThat(TokenRules.isCitizenServiceNumber("111222333")).isTrue();
        assertThat(TokenRules.isCitizenServiceNumber(number.toString())).isFalse();
    }
}
