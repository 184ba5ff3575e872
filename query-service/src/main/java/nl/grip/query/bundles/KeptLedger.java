package nl.grip.query.bundles;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import nl.grip.door.ProblemException;
import nl.grip.events.wire.EventJson;
import nl.grip.ledger.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The ledger as the command service tells it, which keeps it. It is asked in the name of the auditor, with their own token. */
@Component
final class KeptLedger {

    private static final Logger LOG = LoggerFactory.getLogger(KeptLedger.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    /** An event and its place in the ledger. */
    record Placed(long index, Entry entry) {}

    private final BundleSettings settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    KeptLedger(BundleSettings settings) {
        this.settings = settings;
    }

    /** Every key that ever signed, one on a line. */
    String keys(String authorization) {
        return answer("keys", authorization).body();
    }

    /** The next checkpoints of more events than that, the smallest first; none after the last. */
    List<CheckpointLine> checkpoints(long after, String authorization) {
        return json("checkpoints?after=" + after, authorization)
                .path("checkpoints")
                .valueStream()
                .map(one -> new CheckpointLine(
                        one.path("size").asLong(), one.path("note").asString(), null))
                .toList();
    }

    /** The next events from that place on, of which there must be some: they were signed for. */
    List<Placed> entries(long from, String authorization) {
        var question = "entries?from=" + from;
        var entries = json(question, authorization)
                .path("entries")
                .valueStream()
                .map(one -> new Placed(one.path("index").asLong(), EventJson.MAPPER.treeToValue(one, Entry.class)))
                .toList();
        if (entries.isEmpty()) {
            throw unreachable(address(question), "it has no events there, for which it signed");
        }
        return entries;
    }

    /** That an event stands in the tree of that size. */
    List<String> inclusion(long position, long size, String authorization) {
        return hashes("inclusion-proofs?position=" + position + "&size=" + size, authorization);
    }

    /** That one tree is the beginning of another. */
    List<String> consistency(long from, long to, String authorization) {
        return hashes("consistency-proofs?from=" + from + "&to=" + to, authorization);
    }

    private List<String> hashes(String question, String authorization) {
        return json(question, authorization)
                .path("hashes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode json(String question, String authorization) {
        return EventJson.MAPPER.readTree(answer(question, authorization).body());
    }

    private HttpResponse<String> answer(String question, String authorization) {
        var address = address(question);
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw unreachable(address, "it answers " + answer.statusCode());
            }
            return answer;
        } catch (IOException failed) {
            throw unreachable(address, failed.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreachable(address, interrupted.toString());
        }
    }

    private URI address(String question) {
        return settings.commandService().resolve("/v1/ledger/" + question);
    }

    /** An auditor can only ask again later; why, is for the operator to know. */
    private static ProblemException unreachable(URI address, String why) {
        LOG.warn("The ledger does not tell what it is asked at {}: {}", address, why);
        return new ProblemException(503, "ledger-unreachable").retryAfter(ASK_AGAIN);
    }
}
