package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenDecoderTest {

    @Test
    void anIssuerThatIsNotUpYetRefusesForNowAndNotForGood() {
        var decoder = new TokenDecoder("http://127.0.0.1:1", new TokenRules(List.of("grip")));

        assertThatThrownBy(() -> decoder.decode(RunningSample.token("viewer")))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Property
    void oneChangedDigitIsNoCitizenServiceNumber(@ForAll @IntRange(min = 0, max = 8) int place) {
        var number = new StringBuilder("111222333");
        number.setCharAt(place, number.charAt(place) == '9' ? '0' : (char) (number.charAt(place) + 1));

        assertThat(TokenRules.isCitizenServiceNumber("111222333")).isTrue();
        assertThat(TokenRules.isCitizenServiceNumber(number.toString())).isFalse();
    }
}
