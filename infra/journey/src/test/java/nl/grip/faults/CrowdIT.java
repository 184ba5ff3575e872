package nl.grip.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Far more come than are let in at a time. */
@Tag("fault")
@Tag("long")
class CrowdIT {

    private static final int CLIENTS = 4 * House.PLACES;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final House house = House.running();

    @BeforeEach
    void isWell() {
        house.awaitWell();
    }

    @Test
    void whoComesInIsServedSoonAndEveryoneElseIsToldAtOnceToComeBack() throws Exception {
        try (var load = Load.ofStrangers(house, house.commandServices().subList(0, 1), CLIENTS)) {
            load.awaitAccepted(CLIENTS);
            Awaitility.await("somebody was turned away")
                    .until(() -> load.heard().stream().anyMatch(heard -> heard.status() == 503));
            assertThat(load.heard())
                    .allSatisfy(heard -> assertThat(heard.status()).isIn(200, 201, 202, 409, 503))
                    .allSatisfy(heard -> assertThat(heard.retryAfter() != null)
                            .as("whoever has to come back is told when")
                            .isEqualTo(heard.status() == 503));
            assertThat(load.percentile(99, 201)).isLessThan(LONGEST);
            assertThat(load.percentile(50, 503)).isLessThan(LONGEST.dividedBy(5));
        }
        Witness.allIsAsPromised(house);
    }
}
