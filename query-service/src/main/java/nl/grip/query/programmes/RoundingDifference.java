package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.grip.events.Money;
import nl.grip.query.tables.Amount;
import nl.grip.query.tables.Unit;

/** A figure that is not what the figures beside it add up to, because each was rounded on its own from exact amounts. */
@Schema(description = "Een cijfer dat niet de optelling is van de cijfers ernaast, omdat elk apart is afgerond")
record RoundingDifference(
        @Schema(description = "Naam van het cijfer", example = "2019/total/budget")
        String figure,

        @Schema(description = "Wat er staat", example = "532")
        BigDecimal shown,

        @Schema(description = "Waar de getoonde cijfers op uitkomen", example = "534")
        BigDecimal added,

        @Schema(description = "Het verschil", example = "-2")
        BigDecimal difference) {

    /** Collects them while a table is made. */
    static final class Found {

        private final List<RoundingDifference> all = new ArrayList<>();
        private final Unit unit;

        Found(Unit unit) {
            this.unit = unit;
        }

        /** @param parts the exact amounts that make up the whole exactly */
        void compare(String figure, Money whole, List<Money> parts) {
            var shown = new Amount(whole, unit).shown();
            var added =
                    parts.stream().map(part -> new Amount(part, unit).shown()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (shown.compareTo(added) != 0) {
                all.add(new RoundingDifference(figure, shown, added, shown.subtract(added)));
            }
        }

        List<RoundingDifference> all() {
            return List.copyOf(all);
        }
    }
}
