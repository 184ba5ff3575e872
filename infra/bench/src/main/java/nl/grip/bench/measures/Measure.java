package nl.grip.bench.measures;

import nl.grip.bench.report.Findings;

/** A question that the bench answers. */
public interface Measure {

    /** As it is asked for on the command line. */
    String name();

    /** What it finds, told as it is found. */
    void take(Ground ground, Findings findings) throws Exception;
}
