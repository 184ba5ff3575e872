package nl.grip.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.grip.events.Money;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table: an exact amount, or a text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Wat op één plaats van een tabel staat: een bedrag in euro's, of een tekst.")
public record Figure(
        @Nullable @Schema(example = "17420.00") Money amount,

        @Nullable @Schema(example = "pm") String text) {

    /** There is an amount, and it is not known yet. */
    public static final Figure PRO_MEMORIE = new Figure(null, "pm");

    public static Figure of(Money amount) {
        return new Figure(amount, null);
    }

    public static Figure of(String text) {
        return new Figure(null, text);
    }
}
