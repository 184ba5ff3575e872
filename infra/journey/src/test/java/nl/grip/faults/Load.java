package nl.grip.faults;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.grip.faults.Command.Answer;
import nl.grip.faults.Command.Answer.Accepted;
import nl.grip.faults.Command.Answer.Refused;
import nl.grip.faults.Command.Answer.Unknown;
import nl.grip.journey.RunningService;
import nl.grip.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Careful clients that go on asking: each repeats a command under the same key, here and at the other instance, until it
 * knows what became of it. Some of what they ask must be refused, and some of it all of them ask of one intervention.
 */
final class Load implements AutoCloseable {

    private static final int STEPS = 40;
    private static final int EACH_REFUSED = 7;
    private static final int EACH_SHARED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration THOUGHT = Duration.ofMillis(10);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);
    private static final String BEFORE_ITS_PROPOSAL = "2019-12-31";
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(200);

    /** What an answer was like, whether or not it settled the matter. */
    record Heard(int status, Duration took, @Nullable String retryAfter) {}

    private final List<RunningService> services;
    private final Queue<Command> commands;
    private final String token = TestIssuer.running().token(House.TUBBERGEN, "project-lead");
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Semaphore accepted = new Semaphore(0);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Thread> clients;
    private final boolean together;
    private volatile @Nullable String shared;
    private volatile boolean ending;

    private Load(List<RunningService> services, Queue<Command> commands, int clients, boolean together) {
        this.services = services;
        this.commands = commands;
        this.together = together;
        this.clients = IntStream.range(0, clients)
                .mapToObj(number -> Thread.ofVirtual().name("client-" + number).start(new Client(number)))
                .toList();
    }

    static Load on(House house, int clients) {
        return on(house, house.commandServices(), clients);
    }

    static Load on(House house, List<RunningService> services, int clients) {
        return new Load(services, house.commands(), clients, true);
    }

    /** Clients that have no intervention in common. */
    static Load ofStrangers(House house, List<RunningService> services, int clients) {
        return new Load(services, house.commands(), clients, false);
    }

    /** Returns when that many more commands have been accepted than when it was last asked. */
    void awaitAccepted(int more) throws InterruptedException {
        if (!accepted.tryAcquire(more, PATIENCE.toSeconds(), SECONDS)) {
            throw new IllegalStateException(
                    "too little is accepted, " + accepted.availablePermits() + " of " + more, failure.get());
        }
    }

    /** Begins to count anew. */
    void forget() {
        accepted.drainPermits();
    }

    /** What was heard until now, in no particular order. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** How long those took at most that were answered so, but for the slowest few. */
    Duration percentile(int percent, int status) {
        var took = heard.stream()
                .filter(one -> one.status() == status)
                .map(Heard::took)
                .sorted()
                .toList();
        return took.get((took.size() - 1) * percent / 100);
    }

    /** One of them; it stays with the instance that answers it, and goes to the next where there is no answer. */
    private final class Client implements Runnable {

        private final int number;
        private int service;

        Client(int number) {
            this.number = number;
            this.service = number;
        }

        @Override
        public void run() {
            try {
                for (var life = 0; !ending; life++) {
                    live(number + "-" + life);
                    service++;
                }
            } catch (RuntimeException | Error unexpected) {
                failure.compareAndSet(null, unexpected);
            }
        }

        private void live(String name) {
            if (!(propose(name) instanceof Accepted proposed)) {
                return;
            }
            var own = proposed.stream().substring("intervention-".length());
            if (together && shared == null) {
                shared = own;
            }
            for (var step = 1; step <= STEPS && !ending; step++) {
                var common = shared;
                var subject = common == null || step % EACH_SHARED != 0 ? own : common;
                var day = step % EACH_REFUSED == 0 ? BEFORE_ITS_PROPOSAL : "2020-01-07";
                takeStep(subject, name + "-" + step, day);
                LockSupport.parkNanos(THOUGHT.toNanos());
            }
        }

        private Answer propose(String name) {
            var text = run + "-" + name;
            var body = """
                    {"effectiveOn": "2020-01-06", "code": "%1$s", "title": "Proef %1$s", "ambition": "Zorg meer nabij",
                     "approach": "Een proef.", "laws": ["JEUGDWET"], "targetGroups": ["gezinnen"],
                     "areas": ["GM0183"], "partners": [], "nextStep": "%1$s"}
                    """.formatted(text);
            return settle(text, "/v1/interventions", body);
        }

        private void takeStep(String intervention, String name, String day) {
            var text = run + "-" + name;
            var body = """
                    {"effectiveOn": "%s", "nextStep": "%s"}
                    """.formatted(day, text);
            settle(text, "/v1/interventions/" + intervention + "/next-steps", body);
        }

        private Answer settle(String text, String path, String body) {
            var asked = System.nanoTime();
            var answer = answer(text, path, body, asked + PATIENCE.toNanos());
            commands.add(new Command(text, answer, asked, System.nanoTime()));
            if (answer instanceof Accepted) {
                accepted.release();
            }
            return answer;
        }

        private Answer answer(String text, String path, String body, long deadline) {
            var last = "nothing";
            while (System.nanoTime() < deadline) {
                var pause = BEFORE_ASKING_AGAIN;
                try {
                    var response = send(text, path, body);
                    var answer = read(response);
                    if (answer != null) {
                        return answer;
                    }
                    last = response.statusCode() + " " + response.body();
                    pause = response.headers()
                            .firstValue("Retry-After")
                            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                            .orElse(BEFORE_ASKING_AGAIN);
                } catch (IOException broken) {
                    last = broken.toString();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return new Unknown("interrupted");
                }
                service++;
                LockSupport.parkNanos(pause.toNanos());
            }
            return new Unknown(last);
        }

        private HttpResponse<String> send(String text, String path, String body)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(
                            services.get(service % services.size()).uri(path))
                    .timeout(LONGEST_ANSWER)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", text)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var began = System.nanoTime();
            var response = http.send(request, BodyHandlers.ofString());
            var retryAfter = response.headers().firstValue("Retry-After").orElse(null);
            heard.add(new Heard(response.statusCode(), Duration.ofNanos(System.nanoTime() - began), retryAfter));
            return response;
        }
    }

    /** @return absent where it is not known yet: at 5xx what was asked may be recorded or not */
    private static @Nullable Answer read(HttpResponse<String> response) {
        var body = JsonMapper.shared().readTree(response.body());
        if (response.statusCode() < 300) {
            var position = body.path("position");
            return new Accepted(
                    "intervention-" + body.path("interventionId").asString(),
                    body.path("sequence").asLong(),
                    position.isNumber() ? position.asLong() : null);
        }
        var rule = body.path("rule").asString();
        return response.statusCode() >= 500 || rule.equals("changed-meanwhile") ? null : new Refused(rule);
    }

    /** Lets every client finish what it was at. */
    @Override
    public void close() {
        ending = true;
        for (var client : clients) {
            try {
                if (!client.join(PATIENCE)) {
                    throw new IllegalStateException(client.getName() + " does not end");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        http.shutdownNow();
        var unexpected = failure.get();
        if (unexpected != null) {
            throw new IllegalStateException("a client failed", unexpected);
        }
    }
}
