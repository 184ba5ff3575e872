package nl.grip.query.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.grip.query.statistics.BeforeAndAfter.Estimated;
import nl.grip.query.statistics.BeforeAndAfter.Line;
import nl.grip.query.statistics.BeforeAndAfter.NotEstimated;
import nl.grip.query.statistics.BeforeAndAfter.NotEstimated.Reason;

/**
 * Segmented regression of one series around a day. Source: Wagner and others (2002), Journal of Clinical Pharmacy and
 * Therapeutics 27; Bernal, Cummins and Gasparrini (2017), International Journal of Epidemiology 46.
 */
public final class InterruptedTimeSeries {

    private static final int FEWEST_ON_A_SIDE = 3;

    private final Interruption interruption;
    private final Design design;
    private final Sample sample;

    private InterruptedTimeSeries(Interruption interruption) {
        this.interruption = interruption;
        design = Design.of(interruption);
        sample = new Sample(interruption, design);
    }

    /** Counts and rates by quasi-Poisson regression, quantities and proportions by least squares. */
    public static BeforeAndAfter of(Interruption interruption) {
        var before = interruption.present(false);
        var after = interruption.present(true);
        if (Math.min(before, after) < FEWEST_ON_A_SIDE) {
            return new NotEstimated(Reason.TOO_FEW_MEASUREMENTS, before, after);
        }
        return switch (interruption.kind()) {
            case CASES_BETWEEN_EVENTS, TIME_BETWEEN_EVENTS -> new NotEstimated(Reason.NO_EQUAL_PERIODS, before, after);
            case MEASURED, PROPORTION, RATE, COUNT ->
                new InterruptedTimeSeries(interruption)
                        .estimated()
                        .orElseGet(() -> new NotEstimated(Reason.NOT_DETERMINED, before, after));
        };
    }

    /** Beside the same question, put to a series that the intervention cannot have moved. */
    public static Controlled beside(Interruption interruption, List<Observation> comparison) {
        return new Controlled(of(interruption), of(interruption.putTo(comparison)));
    }

    private Optional<BeforeAndAfter> estimated() {
        return sample.isEstimable() ? fit().map(this::answer) : Optional.empty();
    }

    private Optional<Fit> fit() {
        return switch (interruption.kind()) {
            case RATE, COUNT -> QuasiPoisson.fit(sample);
            case MEASURED, PROPORTION, CASES_BETWEEN_EVENTS, TIME_BETWEEN_EVENTS ->
                Optional.of(LeastSquares.fit(sample));
        };
    }

    private Estimated answer(Fit fit) {
        var after = IntStream.of(sample.times())
                .filter(time -> time >= design.start())
                .boxed()
                .toList();
        return new Estimated(
                fit.scale(),
                design.season(),
                fit.estimate(design.only(Design.INTERCEPT)),
                fit.estimate(design.only(Design.TREND)),
                fit.estimate(design.only(Design.LEVEL_CHANGE)),
                fit.estimate(design.only(Design.SLOPE_CHANGE)),
                fit.dispersion(),
                lines(fit),
                effect(fit, List.of(after.getLast())),
                effect(fit, after),
                new Checks(interruption, sample, fit).all());
    }

    private Effect effect(Fit fit, List<Integer> times) {
        var rows = times.stream().map(design::row).toList();
        var counterfactuals = times.stream().map(design::counterfactual).toList();
        var difference = fit.difference(rows, counterfactuals);
        return switch (fit.scale()) {
            case IDENTITY -> new Effect(difference, Optional.empty());
            case LOG -> new Effect(difference, Optional.of(fit.linearDifference(rows, counterfactuals)));
        };
    }

    private List<Line> lines(Fit fit) {
        var series = interruption.series();
        return IntStream.range(0, series.size())
                .mapToObj(time -> new Line(
                        series.get(time).on(),
                        series.get(time).isPresent()
                                ? OptionalDouble.of(series.get(time).value())
                                : OptionalDouble.empty(),
                        fit.at(design.row(time)),
                        fit.at(design.counterfactual(time))))
                .toList();
    }
}
