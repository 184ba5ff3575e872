package nl.grip.query.indicators;

import nl.grip.events.Frequency;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.IndicatorDefinition.Delivery;

/** How the numbers within a year are read. */
enum ReadAs {
    AS_DELIVERED,
    INCREMENTAL,
    CUMULATIVE;

    /**
     * The reading that can be judged: of what adds up within a year, what each period added, since a sum goes on rising
     * whatever happens.
     */
    static ReadAs judged(IndicatorDefinition definition) {
        return AS_DELIVERED.addsUp(definition) ? INCREMENTAL : AS_DELIVERED;
    }

    /** Whether figures that are read so, are sums since the begin of their year. A ratio is none, nor is a year by itself. */
    boolean addsUp(IndicatorDefinition definition) {
        return !definition.hasRatio()
                && definition.frequency() != Frequency.YEAR
                && (this == CUMULATIVE || this == AS_DELIVERED && definition.delivery() == Delivery.CUMULATIVE);
    }

    /** Whether figures are read as they were delivered, so that what was said of those goes for these. */
    boolean isAsDelivered(IndicatorDefinition definition) {
        return this == AS_DELIVERED || addsUp(definition) == AS_DELIVERED.addsUp(definition);
    }
}
