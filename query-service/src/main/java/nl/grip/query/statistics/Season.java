package nl.grip.query.statistics;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A season as waves of sine and cosine. Source: Bhaskaran and others (2013), International Journal of Epidemiology 42; Bernal,
 * Cummins and Gasparrini (2017).
 *
 * @param waves how many pairs of sine and cosine; none where the data do not allow any
 */
public record Season(int periodsPerYear, int waves) {

    /** With fewer rows than this in a year, a wave takes up all that there is, or is the same as another. */
    private static final int FEWEST_PERIODS = 4;

    private static final int PERIODS_FOR_TWO_WAVES = 12;
    private static final int YEARS_FOR_ONE_WAVE = 2;
    private static final int YEARS_FOR_TWO_WAVES = 3;

    /**
     * One wave where the observations before the intervention would fill two whole years; two where the year has twelve periods
     * or more and they would fill three; else none, since the effect itself would be taken for a season.
     */
    static Season allowedBy(Interruption interruption) {
        var periods = interruption.periodsPerYear();
        var before = interruption.present(false);
        if (periods < FEWEST_PERIODS || before < YEARS_FOR_ONE_WAVE * periods) {
            return new Season(periods, 0);
        }
        var two = periods >= PERIODS_FOR_TWO_WAVES && before >= YEARS_FOR_TWO_WAVES * periods;
        return new Season(periods, two ? 2 : 1);
    }

    /** Whether there may be a season that the model knows nothing of. */
    boolean isLeftOut() {
        return periodsPerYear > 1 && waves == 0;
    }

    DoubleStream at(int time) {
        return IntStream.rangeClosed(1, waves)
                .mapToObj(wave -> 2 * Math.PI * wave * time / periodsPerYear)
                .flatMapToDouble(angle -> DoubleStream.of(Math.sin(angle), Math.cos(angle)));
    }
}
