package nl.grip.bench.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What processes have used, as Linux counts it in {@code /proc}. */
public final class Usage {

    /** Linux reports processor time in ticks of a hundredth of a second on every platform that it is built for. */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int OF_ENDED_CHILDREN = 2;
    private static final int KIBI = 1024;

    private Usage() {}

    /** Processor time of the processes, and of those of their children that have ended. */
    public static Duration processorTime(Collection<Long> processes) {
        return processes.stream().map(Usage::processorTime).reduce(Duration.ZERO, Duration::plus);
    }

    /** The proportional set size, in bytes: what several share is divided among them. */
    public static long memory(Collection<Long> processes) {
        return processes.stream().mapToLong(Usage::memory).sum();
    }

    /** How many threads the operating system runs for them. */
    public static long threads(Collection<Long> processes) {
        return processes.stream()
                .mapToLong(process -> sum(read(Path.of("/proc/" + process + "/status")), "Threads:"))
                .sum();
    }

    private static Duration processorTime(long process) {
        var text = read(Path.of("/proc/" + process + "/stat"));
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        var fields = List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
        var ticks = 0L;
        for (var field : List.of(USER_TIME, SYSTEM_TIME)) {
            ticks += Long.parseLong(fields.get(field)) + Long.parseLong(fields.get(field + OF_ENDED_CHILDREN));
        }
        return TICK.multipliedBy(ticks);
    }

    private static long memory(long process) {
        return sum(read(Path.of("/proc/" + process + "/smaps_rollup")), "Pss:") * KIBI;
    }

    private static long sum(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** Nothing where the process has ended meanwhile. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException unreadable) {
            if (String.valueOf(unreadable.getMessage()).contains("No such process")) {
                return "";
            }
            throw new UncheckedIOException(unreadable);
        }
    }
}
