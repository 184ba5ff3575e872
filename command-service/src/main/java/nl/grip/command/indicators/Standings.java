package nl.grip.command.indicators;

import java.util.Locale;
import java.util.Map;
import nl.grip.events.Standing;

/** How files say how settled a figure is. */
final class Standings {

    private static final Map<String, Standing> BY_WORD = Map.of(
            "voorlopig", Standing.PROVISIONAL,
            "provisional", Standing.PROVISIONAL,
            "bijgesteld", Standing.REVISED,
            "revised", Standing.REVISED,
            "definitief", Standing.FINAL,
            "final", Standing.FINAL);

    private Standings() {}

    static boolean isStanding(String text) {
        return BY_WORD.containsKey(text.toLowerCase(Locale.ROOT));
    }

    /** Of what {@link #isStanding}; for anything else, the least. */
    static Standing of(String text) {
        return BY_WORD.getOrDefault(text.toLowerCase(Locale.ROOT), Standing.PROVISIONAL);
    }
}
