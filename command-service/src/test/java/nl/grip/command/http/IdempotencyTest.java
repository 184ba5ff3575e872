package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.PILOT;
import static nl.grip.command.http.Client.Bodies.PROPOSAL;
import static nl.grip.command.http.Client.Bodies.nextStep;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.grip.command.http.Client.Answer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whoever is not sure that a request arrived sends it again, and nothing happens twice. */
class IdempotencyTest {

    private final Client client =
            PROJECT_LEAD.with("Idempotency-Key", UUID.randomUUID().toString());

    @Test
    void aRepeatGetsTheFirstAnswerAgain() {
        var first = client.post("", PROPOSAL);
        PROJECT_LEAD.post("/" + first.body().path("interventionId").asString() + "/pilots", PILOT);
        var again = client.post("", PROPOSAL.replace(": ", ":"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Grip-Position")).isEqualTo(first.header("Grip-Position"));
    }

    @Test
    void anAnswerWithNothingNewIsRepeatedToo() {
        var intervention = PROJECT_LEAD.propose();
        PROJECT_LEAD.post(intervention + "/pilots", PILOT);
        var first = client.post(intervention + "/pilots", PILOT);
        PROJECT_LEAD.post(intervention + "/next-steps", nextStep("Beginnen"));
        var again = client.post(intervention + "/pilots", PILOT);
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aRepeatIsRecognisedThoughItsVersionIsOldByNow() {
        var intervention = PROJECT_LEAD.propose();
        var versioned = client.with("If-Match", "\"0\"");
        var first = versioned.post(intervention + "/pilots", PILOT);
        assertThat(versioned.post(intervention + "/pilots", PILOT).body()).isEqualTo(first.body());
    }

    @Test
    void aKeyIsForOneQuestion() {
        client.post("", PROPOSAL);
        var otherBody = client.post("", PROPOSAL.replace("PJ1", "PJ2"));
        var otherPath = client.post(PROJECT_LEAD.propose() + "/pilots", PILOT);
        assertThat(otherBody.status()).isEqualTo(409);
        assertThat(otherBody.rule()).isEqualTo("idempotency-key-reused");
        assertThat(otherPath.rule()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyIsOneCallersOwn() {
        var first = client.post("", PROPOSAL);
        var other = Client.of("GM1774", "project-lead")
                .with("Idempotency-Key", client.headers().getLast())
                .post("", PROPOSAL);
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.body().path("interventionId"))
                .isNotEqualTo(first.body().path("interventionId"));
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        var intervention = PROJECT_LEAD.propose();
        var evaluate = "{\"effectiveOn\": \"2020-01-01\", \"capacity\": 90}";
        assertThat(client.post(intervention + "/capacities", evaluate).rule()).isEqualTo("pilot-not-started");
        PROJECT_LEAD.post(intervention + "/pilots", PILOT);
        assertThat(client.post(intervention + "/capacities", evaluate).status()).isEqualTo(201);
    }

    @RepeatedTest(10)
    void twoThatRaceGetOneAnswer() throws Exception {
        var intervention = PROJECT_LEAD.propose();
        var answers = race(() -> client.post(intervention + "/pilots", PILOT));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(PROJECT_LEAD.post(intervention + "/pilots", PILOT).header("ETag"))
                .isEqualTo("\"1\"");
    }

    @RepeatedTest(10)
    void twoProposalsThatRaceAreOne() throws Exception {
        var answers = race(() -> client.post("", PROPOSAL));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
    }

    private static List<Answer> race(Callable<Answer> request) throws Exception {
        var start = new CyclicBarrier(4);
        Callable<Answer> together = () -> {
            start.await();
            return request.call();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(Stream.generate(() -> together).limit(4).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
