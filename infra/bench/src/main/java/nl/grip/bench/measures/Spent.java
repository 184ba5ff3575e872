package nl.grip.bench.measures;

import java.util.List;
import java.util.function.Supplier;
import nl.grip.bench.house.Usage;

/** Processor time that went by in processes while something was done. */
final class Spent {

    private final Supplier<List<Long>> processes;
    private final long before;

    /** @param processes asked again at the end: PostgreSQL's come and go */
    Spent(Supplier<List<Long>> processes) {
        this.processes = processes;
        before = microseconds();
    }

    /** In microseconds, of each of so many. */
    double per(long number) {
        return (microseconds() - before) / (double) Math.max(1, number);
    }

    private long microseconds() {
        return Usage.processorTime(processes.get()).toNanos() / 1000;
    }
}
