package nl.grip.command.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.grip.command.InputRule;
import nl.grip.command.Refusal;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.Period;
import org.jspecify.annotations.Nullable;

/** The parts that bodies of several nouns have in common, as the contract describes them. */
public final class Bodies {

    /** Capitals and digits, with hyphens between them. */
    public static final String CODE = "^[A-Z0-9]+(-[A-Z0-9]+)*$";

    public static final int CODE_LENGTH = 60;
    public static final int LONG_TEXT = 4000;

    private Bodies() {}

    @Schema(name = "Decision", description = "Wie wat wanneer besloot")
    public record DecisionTaken(
            @Schema(description = "Raad, college of directeur")
            DecisionBody body,

            @Schema(description = "Dag van het besluit") LocalDate decidedOn,

            @Schema(description = "Waar het besluit is terug te vinden")
            String reference,

            @Schema(description = "Kader waarbinnen is besloten") @Nullable
            String framework) {

        public Decision decision() {
            return new Decision(body, decidedOn, reference, framework);
        }
    }

    @Schema(name = "Period", description = "Een periode, beide dagen inbegrepen")
    public record PeriodOfDays(
            @Schema(description = "Eerste dag") LocalDate from,
            @Schema(description = "Laatste dag") LocalDate until) {

        /** @throws Refusal where it ends before it begins */
        public Period period() {
            if (until.isBefore(from)) {
                throw Refusal.because(InputRule.PERIOD_REVERSED);
            }
            return new Period(from, until);
        }
    }
}
