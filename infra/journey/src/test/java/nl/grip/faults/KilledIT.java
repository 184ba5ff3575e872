package nl.grip.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import nl.grip.journey.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each process in turn is killed at some moment under load, as by a power cut, and started again. */
@Tag("fault")
@Tag("long")
class KilledIT {

    private static final int CLIENTS = 8;

    private final House house = House.running();
    private final Random moment = new Random();

    @BeforeEach
    void isWell() {
        house.awaitWell();
    }

    @Test
    void allIsKeptThoughOneCommandServiceIsKilledAndTheOtherGoesOn() throws Exception {
        var killed = house.commandServices().get(moment.nextInt(2));
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(atSomeMoment());
            killed.kill();
            load.forget();
            load.awaitAccepted(50);
            killed.startAgain();
            killed.awaitReady();
        }
        Witness.allIsAsPromised(house);
    }

    @Test
    void allIsKeptAndShownThoughTheQueryServiceIsKilled() throws Exception {
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(atSomeMoment());
            house.queryService().kill();
            load.forget();
            load.awaitAccepted(50);
            house.queryService().startAgain();
        }
        Witness.allIsAsPromised(house);
    }

    @Test
    void everyRebuildIsGoneOnWithThoughTheQueryServiceIsKilledHalfway() throws Exception {
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(atSomeMoment());
            var ordered = house.rebuildEveryView();
            house.queryService().kill();
            assertThat(house.builds("building")).as("begun, and not ended").isNotEmpty();
            house.queryService().startAgain();
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(
                            () -> assertThat(house.builds("serving")).containsExactlyInAnyOrderElementsOf(ordered));
        }
        Witness.allIsAsPromised(house);
    }

    @Test
    void allIsKeptThoughPostgresqlIsKilledAndHealthSaysSoMeanwhile() throws Exception {
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(atSomeMoment());
            house.database().kill();
            for (var service : house.commandServices()) {
                house.awaitHealth(service, "DOWN");
            }
            isNotWell(house.queryService());
            house.database().startAgain();
            load.forget();
            load.awaitAccepted(50);
            assertThat(load.heard()).extracting(Load.Heard::status).doesNotContain(500);
        }
        Witness.allIsAsPromised(house);
    }

    @Test
    void whatWasShownStaysShownThoughPostgresqlIsKilledAndNothingMoreHappens() throws Exception {
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(atSomeMoment());
        }
        Witness.awaitShown(house);
        house.database().kill();
        house.database().startAgain();
        Witness.allIsAsPromised(house);
    }

    @Test
    void allIsCarriedOnThoughKafkaIsKilledAndCommandsAreAcceptedMeanwhile() throws Exception {
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(atSomeMoment());
            house.killKafka();
            load.forget();
            load.awaitAccepted(50);
            house.startKafkaAgain();
            load.forget();
            load.awaitAccepted(50);
            assertThat(load.heard()).extracting(Load.Heard::status).doesNotContain(500);
        }
        Witness.allIsAsPromised(house);
    }

    private void isNotWell(RunningService service) {
        assertThat(house.health(service).path("status").asString("")).isNotEqualTo("UP");
    }

    private int atSomeMoment() {
        return 40 + moment.nextInt(80);
    }
}
