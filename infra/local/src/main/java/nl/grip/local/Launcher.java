package nl.grip.local;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.grip.local.demo.Demo;
import nl.grip.local.demo.DemoException;

/** Runs the whole house on this machine until it is told to stop; started by infra/run. */
public final class Launcher {
    private final Checkout checkout = new Checkout(
            Path.of(System.getProperty("grip.project", ".")),
            System.getProperty("grip.version", "0.1.0"),
            Boolean.getBoolean("grip.learns"));
    private final Progress progress = new Progress(System.out, Instant.now());
    private volatile boolean asked;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launcher() {}

    public static void main(String[] arguments) {
        int exitCode = new Launcher().run(List.of(arguments));
        System.exit(exitCode);
    }

    private int run(List<String> arguments) {
        Thread.currentThread().setName("launcher");
        Runtime.getRuntime().addShutdownHook(new Thread(stopping(Thread.currentThread()), "stop"));
        try {
            runHouse(LauncherOptions.parse(arguments, checkout.project()));
            return 1;
        } catch (InterruptedException asked) {
            return 0;
        } catch (LocalServerException | DemoException | IOException problem) {
            // What breaks off because it was told to is no news.
            if (!asked) {
                System.err.println(problem.getMessage());
            }
            return 1;
        } finally {
            stopped.countDown();
        }
    }

    /** Ctrl-C and SIGTERM wake the launcher, which then stops everything in its order; the JVM waits for that. */
    private Runnable stopping(Thread launcher) {
        return () -> {
            asked = true;
            launcher.interrupt();
            try {
                stopped.await();
            } catch (InterruptedException impossible) {
                throw new IllegalStateException("Nobody interrupts the last thread", impossible);
            }
        };
    }

    private void runHouse(LauncherOptions options) throws InterruptedException, IOException {
        try (DataDirectory data = DataDirectory.open(
                options.data(), options.fresh(), options.addresses().size())) {
            options.addresses().requireFree();
            progress.say("data and logs are in %s", options.data());
            House house = new House(checkout, data, options.addresses(), progress);
            try {
                house.start();
                if (options.demo()) {
                    loadDemo(house, data);
                }
                progress.sayPlainly(readyLine(house));
                throw new LocalServerException(house.awaitTrouble());
            } finally {
                // An interrupt has done its work; what follows must not be cut short by it.
                Thread.interrupted();
                progress.say("stopping");
                house.close();
                progress.say("stopped; the data are kept in %s", options.data());
            }
        }
    }

    private void loadDemo(House house, DataDirectory data) throws IOException {
        try (Stream<Path> files = Files.list(checkout.project().resolve("infra/demo"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                String version = Demo.version(file);
                if (!data.hasDemo(name, version)) {
                    Demo.load(
                            file,
                            house.uri(Listener.COMMAND_SERVICE, 1, ""),
                            house.uri(Listener.IDENTITY, 1, ""),
                            progress.stream());
                    data.rememberDemo(name, version);
                    progress.say("demo %s is loaded", name);
                }
            }
        }
    }

    private String readyLine(House house) throws InterruptedException {
        String users = house.demoUsers().lines().map(line -> line.split(" ")[0]).collect(joining(", "));
        return "Ready after %s: pages and queries %s · commands %s · tokens %s · demo users %s (password is the name; roles: %s) · Ctrl-C stops"
                .formatted(
                        progress.elapsed(),
                        all(house, Listener.QUERY_SERVICE),
                        all(house, Listener.COMMAND_SERVICE),
                        all(house, Listener.IDENTITY),
                        users,
                        house.uri(Listener.IDENTITY, 1, "/demo-users"));
    }

    private static String all(House house, Listener listener) {
        return house.addresses()
                .numbers(listener)
                .mapToObj(number -> house.uri(listener, number, "").toString())
                .collect(joining(" and "));
    }
}
