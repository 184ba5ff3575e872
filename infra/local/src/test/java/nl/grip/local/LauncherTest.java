package nl.grip.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("long")
class LauncherTest {
    /** Below the ports that the system hands out by itself. */
    private final int offset = ThreadLocalRandom.current().nextInt(1_000, 9_000);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void whenToldToStopItLeavesNoProcessBehind(String signal) throws Exception {
        try (LaunchedHouse house = launch().awaitReady()) {
            Set<ProcessHandle> processes = house.processes();

            house.signal(signal);
            house.exitCode();

            assertThat(processes).hasSizeGreaterThan(5).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void replicatedItStartsThreeBrokersAndTwoOfEachServiceAndGoesOnWhileOneOfEachIsLeft() throws Exception {
        try (LaunchedHouse house = launch("--replicated").awaitReady()) {
            Set<ProcessHandle> processes = house.processes();
            assertThat(processes).hasSizeGreaterThan(9);
            assertThat(house.readyLine())
                    .contains(
                            "pages and queries http://localhost:%d and http://localhost:%d"
                                    .formatted(8082 + offset, 8092 + offset),
                            "commands http://localhost:%d and http://localhost:%d"
                                    .formatted(8081 + offset, 8091 + offset));
            house.service("query-service").destroyForcibly();
            house.awaitLine("The house goes on without it.");

            house.service("query-service").destroyForcibly();

            assertThat(house.allItSays()).contains("The query service");
            assertThat(house.exitCode()).isEqualTo(1);
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void refusesDataOfOneBrokerForThree() throws Exception {
        DataDirectory.open(data(), false, HouseSize.ONE_OF_EACH).close();

        try (LaunchedHouse house = launch("--replicated")) {
            assertThat(house.allItSays()).contains("was begun with one Kafka broker, which cannot be changed");
            assertThat(house.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void whenAServiceDiesItSaysSoAndStopsTheRest() throws Exception {
        try (LaunchedHouse house = launch().awaitReady()) {
            Set<ProcessHandle> processes = house.processes();

            house.service("query-service").destroyForcibly();

            assertThat(house.allItSays())
                    .contains("The query service ended by itself (exit code 137)", "    listening");
            assertThat(house.exitCode()).isEqualTo(1);
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void aLauncherThatWasKilledDoesNotStandInTheWayOfTheNext() throws Exception {
        try (LaunchedHouse killed = launch().awaitReady()) {
            Set<ProcessHandle> processes = killed.processes();
            killed.signal("KILL");

            try (LaunchedHouse next = launch().awaitReady()) {
                assertThat(processes).noneMatch(ProcessHandle::isAlive);
                assertThat(next.processes()).allMatch(ProcessHandle::isAlive);
            }
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    @Test
    void namesTheBusyPortAndWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(8081 + offset, 1, InetAddress.getLoopbackAddress());
                LaunchedHouse house = launch()) {
            assertThat(house.allItSays())
                    .isEqualTo("Port %d, meant for the command service, is in use; stop the program that uses it,"
                                    .formatted(taken.getLocalPort())
                            + " or move all ports with --port-offset %d.".formatted(offset + 100));
            assertThat(house.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void neverTouchesADirectoryThatIsNotItsOwn() throws Exception {
        Path letter = Files.createDirectories(data()).resolve("letter.txt");
        Files.writeString(letter, "Dear");

        try (LaunchedHouse house = launch("--fresh")) {
            assertThat(house.allItSays()).contains("holds something else than Grip's data; choose another directory");
            assertThat(house.exitCode()).isEqualTo(1);
            assertThat(letter).hasContent("Dear");
        }
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        Files.writeString(Files.createDirectories(data()).resolve("grip-data"), "2");

        try (LaunchedHouse house = launch()) {
            assertThat(house.allItSays()).contains("was written by another version of Grip; use that one");
        }
    }

    @Test
    void refusesDataThatAnotherLauncherUses() throws Exception {
        try (DataDirectory used = DataDirectory.open(data(), false, HouseSize.ONE_OF_EACH);
                LaunchedHouse house = launch()) {
            assertThat(used.of("lock")).exists();
            assertThat(house.allItSays())
                    .contains(
                            "already runs on",
                            "as process " + ProcessHandle.current().pid());
            assertThat(house.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void refusesAFileWhereADirectoryShouldBe() throws Exception {
        Files.writeString(data(), "a file");

        try (LaunchedHouse house = launch()) {
            assertThat(house.allItSays()).contains("is not a directory; choose another with --data");
        }
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() throws Exception {
        try (LaunchedHouse house = launch("--frehs")) {
            assertThat(house.allItSays()).isEqualTo("--frehs is not an option; see --help.");
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private LaunchedHouse launch(String... options) throws IOException {
        return LaunchedHouse.launch(directory, offset, options);
    }
}
