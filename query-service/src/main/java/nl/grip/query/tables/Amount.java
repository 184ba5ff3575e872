package nl.grip.query.tables;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import nl.grip.events.Money;

/** An exact amount, and the unit that it is shown in: rounded on its own, never as a part or a sum of rounded ones. */
public record Amount(Money exact, Unit unit) {

    /** What stands in the table: euros and cents, or whole thousands. */
    @JsonValue
    public BigDecimal shown() {
        return switch (unit) {
            case EURO -> exact.euros();
            case THOUSAND -> BigDecimal.valueOf(exact.inThousands());
        };
    }
}
