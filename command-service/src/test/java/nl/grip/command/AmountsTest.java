package nl.grip.command;

import static nl.grip.command.MoneyRule.AMOUNT_BELOW_A_CENT;
import static nl.grip.command.MoneyRule.AMOUNT_TOO_LARGE;
import static nl.grip.command.MoneyRule.NEGATIVE_AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import nl.grip.events.Money;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @Property
    void anAmountInWholeCentsIsKeptAsItIs(
            @ForAll @BigRange(min = "-999999999999.99", max = "999999999999.99") @Scale(2) BigDecimal euros) {
        assertThat(Amounts.any(euros).euros()).isEqualByComparingTo(euros);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "-12.345", "1E-10", "999999999999.999"})
    void anAmountHasNoPartsOfACent(String euros) {
        refused(AMOUNT_BELOW_A_CENT, () -> Amounts.any(new BigDecimal(euros)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.500", "1E3", "0.00000", "-7"})
    void howAnAmountIsWrittenDoesNotMatter(String euros) {
        assertThat(Amounts.any(new BigDecimal(euros))).isEqualTo(Money.of(euros));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "-1000000000000", "1E40", "1000000000000.001"})
    void anAmountStaysBelowATrillion(String euros) {
        refused(AMOUNT_TOO_LARGE, () -> Amounts.any(new BigDecimal(euros)));
    }

    @Test
    void someAmountsAreNothingOrMore() {
        refused(NEGATIVE_AMOUNT, () -> Amounts.notNegative(new BigDecimal("-0.01")));
        assertThat(Amounts.notNegative(BigDecimal.ZERO)).isEqualTo(Money.ZERO);
    }

    private static void refused(MoneyRule rule, ThrowingCallable amount) {
        assertThatThrownBy(amount)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
