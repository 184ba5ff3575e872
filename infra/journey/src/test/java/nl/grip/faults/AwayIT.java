package nl.grip.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.grip.journey.RunningService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the services rest on is there no longer, or serves nobody, for a while; then it is back, and so are they. */
@Tag("fault")
@Tag("long")
class AwayIT {

    private static final int CLIENTS = 8;

    private final House house = House.running();

    @BeforeEach
    void isWell() {
        house.awaitWell();
    }

    @Test
    void commandsAreAcceptedWhileKafkaIsStoppedAndHealthSaysThatNothingIsCarriedOn() throws Exception {
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(100);
            house.killKafka();
            load.forget();
            Awaitility.await("commands are accepted all the while")
                    .during(Outage.length())
                    .atMost(Outage.length().plusSeconds(60))
                    .until(() -> {
                        load.awaitAccepted(1);
                        return true;
                    });
            Awaitility.await("the one that publishes says that it cannot")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> house.commandServices().stream().anyMatch(this::isDown));
            house.startKafkaAgain();
            load.forget();
            load.awaitAccepted(50);
            assertThat(load.heard()).extracting(Load.Heard::status).doesNotContain(500);
        }
        Witness.allIsAsPromised(house);
    }

    @Test
    void nobodyNoticesThatOneBrokerOfThreeIsLost() throws Exception {
        for (var lost : house.brokers()) {
            try (var load = Load.on(house, CLIENTS)) {
                load.awaitAccepted(50);
                lost.kill();
                load.forget();
                load.awaitAccepted(50);
                House.start(lost);
            }
            Witness.allIsAsPromised(house);
        }
    }

    @Test
    void whatCannotConnectSaysSoAndComesBack() throws Exception {
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(100);
            var taken = takeEveryConnection();
            try {
                for (var service : house.commandServices()) {
                    house.awaitHealth(service, "DOWN");
                }
            } finally {
                for (var connection : taken) {
                    connection.close();
                }
            }
            load.forget();
            load.awaitAccepted(50);
            assertThat(load.heard()).extracting(Load.Heard::status).doesNotContain(500);
        }
        Witness.allIsAsPromised(house);
    }

    /** Those of the services are cut, again and again, until others have all the places. */
    private List<Connection> takeEveryConnection() throws SQLException {
        var taken = new ArrayList<Connection>();
        try (var hand = house.database().connect(Database.COMMAND);
                var statement = hand.createStatement()) {
            Awaitility.await("the services have no connection left")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        takeWhatIsFree(taken);
                        var theirs = statement.executeQuery("select count(pg_terminate_backend(pid))"
                                + " from pg_stat_activity where usename like 'grip%' and application_name <> 'fault'");
                        theirs.next();
                        return theirs.getInt(1) == 0;
                    });
        }
        return taken;
    }

    private void takeWhatIsFree(List<Connection> taken) throws SQLException {
        try {
            while (true) {
                taken.add(DriverManager.getConnection(
                        house.database().url(Database.QUERY) + "?ApplicationName=fault", "grip_query", "grip_query"));
            }
        } catch (SQLException full) {
            if (!"53300".equals(full.getSQLState())) {
                throw full;
            }
        }
    }

    @Test
    void whatDoesNotFitOnTheDiskIsNotAccepted() throws Exception {
        assumeTrue(
                house.database().disk().isBounded(),
                "no disk can be filled here: mounting an image through a loop device is not permitted");
        try (var load = Load.on(house, CLIENTS)) {
            load.awaitAccepted(100);
            house.database().disk().fill();
            Awaitility.await("commands are answered with 503")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> load.heard().stream().anyMatch(heard -> heard.status() == 503));
            Awaitility.await("health says so")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> house.commandServices().stream().anyMatch(this::isDown));
            house.database().disk().makeRoom();
            if (!house.database().isRunning()) {
                house.database().startAgain();
            }
            load.forget();
            load.awaitAccepted(50);
            assertThat(load.heard()).extracting(Load.Heard::status).doesNotContain(500);
        }
        Witness.allIsAsPromised(house);
    }

    private boolean isDown(RunningService service) {
        return house.health(service).path("status").asString("").equals("DOWN");
    }
}
