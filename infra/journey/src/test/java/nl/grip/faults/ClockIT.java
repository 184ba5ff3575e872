package nl.grip.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the day is set while a service runs: forward, back by a day, and right again. Nothing is in its order. */
@Tag("fault")
@Tag("long")
class ClockIT {

    private static final Path FAKE_TIME = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    private final House house = House.running();

    @Test
    void allIsInOrderThoughTheClockOfOneServiceJumps(@TempDir Path directory) throws Exception {
        assumeTrue(Files.exists(FAKE_TIME), "no clock can be set here: Debian's package faketime is not installed");
        house.awaitWell();
        var clock = directory.resolve("clock");
        Files.writeString(clock, "+0");
        var jumping = house.newCommandService(Map.of(
                "LD_PRELOAD", FAKE_TIME.toString(),
                "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1"));
        try {
            jumping.awaitReady();
            try (var load =
                    Load.on(house, List.of(jumping, house.commandServices().getFirst()), 8)) {
                for (var jump : List.of("+40m", "-1d", "+0")) {
                    load.awaitAccepted(100);
                    Files.writeString(clock, jump);
                    load.forget();
                }
                load.awaitAccepted(100);
                assertThat(load.heard()).extracting(Load.Heard::status).doesNotContain(401, 500);
            }
        } finally {
            jumping.close();
        }
        Witness.allIsAsPromised(house);
    }
}
