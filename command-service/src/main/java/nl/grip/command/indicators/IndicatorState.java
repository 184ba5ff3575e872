package nl.grip.command.indicators;

import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorEvent.IndicatorDefined;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.IndicatorEvent.PeriodCertified;

/** Where an indicator stands: no more than the rules ask about. */
sealed interface IndicatorState {

    record Undefined() implements IndicatorState {}

    record Defined(Known known, Measured measured) implements IndicatorState {}

    /** History is never argued with: an event moves the state on whatever the state was. */
    static IndicatorState evolve(IndicatorState state, IndicatorEvent event) {
        return switch (state) {
            case Undefined _
            when event instanceof IndicatorDefined defined -> new Defined(Known.of(defined), Measured.NOTHING);
            case Undefined _ -> throw new IllegalStateException("an indicator's history does not begin with " + event);
            case Defined(var known, var measured) -> evolve(known, measured, event);
        };
    }

    private static Defined evolve(Known known, Measured measured, IndicatorEvent event) {
        return switch (event) {
            case MeasurementsRecorded(var _, var _, var period, int version, var standing, var figures) ->
                new Defined(known, measured.with(period, version, standing, figures));
            case MeasurementsCorrected(var _, var _, var period, int version, var standing, var figures, var _) ->
                new Defined(known, measured.with(period, version, standing, figures));
            case PeriodCertified certified -> new Defined(known.and(certified), measured.with(certified));
            default -> new Defined(known.and(event), measured);
        };
    }
}
