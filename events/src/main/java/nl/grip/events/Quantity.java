package nl.grip.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact number of whatever an indicator counts in. The same number is the same quantity, however it was written. */
public record Quantity(@JsonValue BigDecimal number) implements Comparable<Quantity> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Quantity {
        var shortest = number.stripTrailingZeros();
        number = shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }

    /** @param number such as {@code 12.5} */
    public static Quantity of(String number) {
        return new Quantity(new BigDecimal(number));
    }

    @Override
    public int compareTo(Quantity other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return number.toPlainString();
    }
}
