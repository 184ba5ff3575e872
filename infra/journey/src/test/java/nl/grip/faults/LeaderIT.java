package nl.grip.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import nl.grip.journey.RunningService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One that stood still while another took its place, and goes on as if nothing had happened. */
@Tag("fault")
@Tag("long")
class LeaderIT {

    private static final int CLIENTS = 8;

    private final House house = House.running();

    @BeforeEach
    void isWell() {
        house.awaitWell();
    }

    @Test
    void aLeaderThatWasPausedIsReplacedAndDoesNoHarmWhenItWakesUp() throws Exception {
        var leader = leader("publication");
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(100);
            Shell.pause(leader.process());
            try {
                Awaitility.await("another has taken over")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> house.commandServices().stream()
                                .anyMatch(other -> other != leader && leads(other, "publication")));
                load.forget();
                load.awaitAccepted(50);
            } finally {
                Shell.resume(leader.process());
            }
            load.forget();
            load.awaitAccepted(50);
            assertThat(load.heard()).extracting(Load.Heard::status).doesNotContain(500);
        }
        Witness.allIsAsPromised(house);
    }

    private RunningService leader(String duty) {
        return Awaitility.await("one does the " + duty)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> house.commandServices().stream()
                                .filter(service -> leads(service, duty))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private boolean leads(RunningService service, String duty) {
        return house.health(service).findValues(duty).stream()
                .anyMatch(said -> said.asString("").equals("done here"));
    }
}
