package nl.grip.bench.measures;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.grip.bench.load.Answer;
import nl.grip.bench.load.Asking;
import nl.grip.bench.load.Client;
import nl.grip.bench.load.Load;
import tools.jackson.databind.json.JsonMapper;

/** Commands about interventions, as a project lead's screen would send them. */
final class Interventions {

    /** Each client has its own, and goes round: commands on one and the same wait for each other by design. */
    private static final int PER_CLIENT = 100;

    private static final String EFFECTIVE_ON = "2026-01-05";

    private final Client http;
    private final Function<String, URI> address;
    private final String token;

    /** @param address of a path */
    Interventions(Client http, Function<String, URI> address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    String propose() {
        var code = "B-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        var answer =
                post("/v1/interventions", """
                    {"effectiveOn": "%s", "code": "%s", "title": "Praktijkondersteuner jeugd bij de huisarts",
                     "ambition": "Versterken sociale basis",
                     "approach": "Een ondersteuner werkt in de praktijk en kijkt mee bij vragen over opgroeien.",
                     "laws": ["JEUGDWET"], "targetGroups": ["gezinnen met kinderen"], "areas": ["GM0183"],
                     "nextStep": "Werkafspraken maken.", "partners": []}
                    """.formatted(EFFECTIVE_ON, code)).orFail();
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("interventionId")
                .asString();
    }

    Answer setNextStep(String intervention, long number) {
        return post("/v1/interventions/" + intervention + "/next-steps", nextStep(number));
    }

    /** Clients that send the same bodies to an address that does no more than read them. */
    List<Load.Client> passing(int clients) {
        return Collections.nCopies(
                clients,
                number -> post("/floor/interventions/7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e01/next-steps", nextStep(number))
                        .isGood());
    }

    /** Clients that go round their own interventions, setting next steps. */
    List<Load.Client> settingNextSteps(int clients) {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            return IntStream.range(0, clients).mapToObj(_ -> threads.submit(this::onOwnInterventions)).toList().stream()
                    .map(Interventions::done)
                    .toList();
        }
    }

    private Load.Client onOwnInterventions() {
        var own = IntStream.range(0, PER_CLIENT).mapToObj(_ -> propose()).toList();
        return number ->
                setNextStep(own.get((int) (number % PER_CLIENT)), number).isGood();
    }

    private static Load.Client done(Future<Load.Client> client) {
        try {
            return client.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("nothing could be proposed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String nextStep(long number) {
        return """
            {"effectiveOn": "%s", "nextStep": "Stap %d: het werkgeverschap regelen en werkafspraken met de huisartsen maken."}
            """.formatted(EFFECTIVE_ON, number);
    }

    private Answer post(String path, String body) {
        return http.ask(Asking.post(address.apply(path), body, "Authorization", token));
    }
}
