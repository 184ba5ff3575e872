package nl.grip.query.statistics;

import java.util.stream.DoubleStream;

/** How far apart two numbers of a series may lie and still be the same one, reckoned differently. */
final class Rounding {

    private static final double PART = 1e-9;

    private Rounding() {}

    /** A part of the largest value of the series. */
    static double of(DoubleStream values) {
        return PART * values.map(Math::abs).max().orElse(0);
    }
}
