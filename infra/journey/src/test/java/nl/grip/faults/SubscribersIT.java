package nl.grip.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand watch, and one of them does not listen. */
@Tag("fault")
@Tag("long")
class SubscribersIT {

    private static final int MANY = 1000;
    /** What a service of this kind needs beside its heap: classes, compiled code, stacks, buffers. */
    private static final long MEGABYTES_BESIDE_THE_HEAP = 320;

    private static final Pattern HEAP = Pattern.compile("(?m)^-Xmx([0-9]+)m$");

    private final House house = House.running();

    @Test
    void theOthersAreToldInTimeThoughOneDoesNotListen() throws Exception {
        house.awaitWell();
        try (var deaf = Watcher.deaf(house)) {
            var watching = IntStream.range(1, MANY)
                    .mapToObj(_ -> Watcher.listening(house))
                    .toList();
            try {
                Awaitility.await("all are subscribed")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> watching.stream().allMatch(watcher -> watcher.position() >= 0));
                try (var load = Load.on(house, 4)) {
                    load.awaitAccepted(200);
                }
                haveHeardOf(lastPosition(), watching);
                assertThat(memoryOf(house.queryService().process()))
                        .isLessThan(largestHeap() + MEGABYTES_BESIDE_THE_HEAP);
                deaf.listen();
                haveHeardOf(lastPosition(), List.of(deaf));
            } finally {
                watching.forEach(Watcher::close);
            }
        }
        Witness.allIsAsPromised(house);
    }

    private void haveHeardOf(long position, List<Watcher> watching) {
        Awaitility.await("all have heard of position " + position)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(watching.stream()
                                .map(Watcher::position)
                                .filter(heardOf -> heardOf < position)
                                .sorted()
                                .toList())
                        .as("up to where those have heard who have not heard of all")
                        .isEmpty());
    }

    private long lastPosition() throws Exception {
        try (var connection = house.database().connect(Database.COMMAND);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select max(position) from domain_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** In megabytes; a service that needs more ends by itself. */
    private static long largestHeap() throws IOException {
        var options = HEAP.matcher(Files.readString(Path.of("../jvm/query-service.options")));
        assertThat(options.find()).as("its heap has a bound").isTrue();
        return Long.parseLong(options.group(1));
    }

    /** In megabytes, as the machine counts it. */
    private static long memoryOf(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
