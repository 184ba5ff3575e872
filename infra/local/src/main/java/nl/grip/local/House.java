package nl.grip.local;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Everything that runs: started in the order in which one needs the other, stopped in the reverse order. The launcher runs
 * one until Ctrl-C; a test may have one of its own, whose {@linkplain Part parts} it can kill, pause and start again:
 *
 * {@snippet :
 * try (House house = House.start(new Checkout(Path.of("../.."), "0.1.0", false), data, Addresses.free(HouseSize.REPLICATED), System.out)) {
 *     house.brokers().get(1).kill();
 *     house.part("command service 2").pause();
 *     house.uri(Listener.COMMAND_SERVICE, 1, "/v1/interventions");
 * }
 * }
 */
public final class House implements AutoCloseable {
    private final Checkout checkout;
    private final DataDirectory data;
    private final Addresses addresses;
    private final Progress progress;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Question.PATIENCE).build();
    private final Map<Part, CompletableFuture<Void>> launched = new HashMap<>();
    private final CompletableFuture<String> broken = new CompletableFuture<>();

    private final Part postgres;
    private final List<Part> brokers;
    private final Part identity;
    private final List<Part> commandServices;
    private final List<Part> queryServices;

    House(Checkout checkout, DataDirectory data, Addresses addresses, Progress progress) {
        this.checkout = checkout;
        this.data = data;
        this.addresses = addresses;
        this.progress = progress;
        HouseParts parts = new HouseParts(checkout, data, addresses, client, this::ended);
        postgres = parts.postgres();
        brokers = parts.brokers();
        identity = parts.identity();
        commandServices = parts.commandServices();
        queryServices = parts.queryServices();
    }

    /**
     * One that keeps its data in a directory of its own; returns when everything answers.
     *
     * @param says what is done, as the launcher does
     */
    public static House start(Checkout checkout, Path directory, Addresses addresses, PrintStream says)
            throws InterruptedException {
        DataDirectory data = DataDirectory.open(directory, false, addresses.size());
        House house = new House(checkout, data, addresses, new Progress(says, Instant.now()));
        try {
            addresses.requireFree();
            house.start();
            return house;
        } catch (InterruptedException | RuntimeException failed) {
            house.close();
            throw failed;
        }
    }

    /** Returns when everything answers. Services boot while Kafka does; they look again until it is there. */
    void start() throws InterruptedException {
        launch(Stream.of(postgres));
        launch(brokers.stream());
        launch(Stream.of(identity));
        awaitLaunch(postgres);
        launch(Stream.concat(commandServices.stream(), queryServices.stream()));
        for (Part part : parts()) {
            awaitLaunch(part);
            String remark = part.awaitReady();
            progress.say("%s answers%s", part.name(), remark);
        }
    }

    public Addresses addresses() {
        return addresses;
    }

    public URI uri(Listener listener, int number, String path) {
        return addresses.uri(listener, number, path);
    }

    public Part postgres() {
        return postgres;
    }

    public List<Part> brokers() {
        return brokers;
    }

    public Part identity() {
        return identity;
    }

    public List<Part> commandServices() {
        return commandServices;
    }

    public List<Part> queryServices() {
        return queryServices;
    }

    /** In the order in which one needs the other. */
    public List<Part> parts() {
        return Stream.of(List.of(postgres), brokers, List.of(identity), commandServices, queryServices)
                .flatMap(List::stream)
                .toList();
    }

    /** @param name as {@link #parts} have it: {@code Kafka}, or {@code Kafka 2} where there are several */
    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is none of " + parts().stream().map(Part::name).toList()));
    }

    /** One line per demo user: login, municipality, roles. */
    String demoUsers() throws InterruptedException {
        return new Question(client, uri(Listener.IDENTITY, 1, "/demo-users"))
                .answer()
                .orElseThrow();
    }

    /** Returns when something ended that nothing can do without, with the sentence to say about it. */
    String awaitTrouble() throws InterruptedException {
        try {
            return broken.get();
        } catch (ExecutionException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The services first, then what they stand on; what is just being launched is waited for, and then stopped. */
    @Override
    public void close() {
        launched.values().forEach(launch -> launch.handle((_, _) -> null).join());
        stop(Stream.of(queryServices, commandServices, List.of(identity))
                .flatMap(List::stream)
                .toList());
        stop(brokers);
        stop(List.of(postgres));
        client.shutdownNow();
        data.close();
    }

    private static void stop(List<Part> parts) {
        parts.forEach(Part::askToStop);
        parts.forEach(Part::close);
    }

    private void launch(Stream<Part> parts) {
        parts.forEach(part -> launched.put(part, CompletableFuture.runAsync(part::launch, Thread::startVirtualThread)));
    }

    private void awaitLaunch(Part part) throws InterruptedException {
        try {
            launched.getOrDefault(part, CompletableFuture.completedFuture(null)).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LocalServerException problem) {
                throw problem;
            }
            throw new IllegalStateException(part.name() + " cannot be launched", failed.getCause());
        }
    }

    private void ended(Part part) {
        boolean hasTwin = Stream.of(brokers, commandServices, queryServices)
                .filter(twins -> twins.contains(part))
                .flatMap(List::stream)
                .anyMatch(Part::isRunning);
        if (hasTwin) {
            progress.say("%s%nThe house goes on without it.", part.lastWords());
        } else {
            broken.complete(part.lastWords());
        }
    }
}
