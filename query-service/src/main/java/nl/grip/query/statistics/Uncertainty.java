package nl.grip.query.statistics;

import org.hipparchus.linear.RealVector;

/** How sure a fitted model is of a sum of its coefficients. */
@FunctionalInterface
interface Uncertainty {

    /**
     * @param value the sum itself, or what it stands for
     * @param gradient how often each coefficient is in it
     */
    Estimate of(double value, RealVector gradient);
}
