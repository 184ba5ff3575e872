package nl.grip.query.projections;

import static nl.grip.query.projections.Operator.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.query.AnyHistory;
import nl.grip.query.EveryView;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is served is held against the facts, in the background. */
@Tag("long")
class AuditTest {

    private static final String OURS = "GM0183";
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String[] QUICKLY = {"--grip.telemetry.sample-every=100ms", "--grip.audit.on=false"};

    private final Installation installation = Installation.fresh();
    private final Operator operator = Operator.of(installation);

    @Test
    void aRowThatWasChangedTakenAwayOrAddedIsNamedWithWhatItShouldBeWhileFactsKeepComing() {
        try (var service = installation.start(QUICKLY).ready();
                var publisher = installation.publisher()) {
            Operator.awaitEveryView(service, publish(publisher, 5));
            var table = installation.table(REGISTER);
            var going = new AtomicBoolean(true);
            var publishing = CompletableFuture.runAsync(() -> publishWhile(publisher, going));
            operator.database().update("update " + table + " set description_title = 'Vervalst' where key = ?", key(1));
            operator.database().update("delete from " + table + " where key = ?", key(2));
            operator.database()
                    .update(
                            "insert into %1$s select (jsonb_populate_record(r, '{\"key\": \"added\"}')).* from %1$s r where key = ?"
                                    .formatted(table),
                            key(3));

            var audit = audited(service, REGISTER);
            going.set(false);
            publishing.join();

            assertThat(audit.get("drifted").asLong()).isEqualTo(3);
            assertThat(row(audit, key(1)).get("is").asString()).isEqualTo("another");
            assertThat(row(audit, key(1)).get("columns")).hasSize(1);
            assertThat(row(audit, key(1)).at("/columns/0/column").asString()).isEqualTo("description_title");
            assertThat(row(audit, key(1)).at("/columns/0/served").asString()).isEqualTo("Vervalst");
            assertThat(row(audit, key(1)).at("/columns/0/folded").asString()).startsWith("Titel ");
            assertThat(row(audit, key(2)).get("is").asString()).isEqualTo("missing");
            assertThat(row(audit, "added").get("is").asString()).isEqualTo("one too many");
            await().untilAsserted(() -> {
                var health = service.managed("/health/audit");
                assertThat(health.get("status").asString()).isEqualTo("DEGRADED");
                assertThat(health.at("/details/drifted").toString()).contains(REGISTER, "3");
                assertThat(service.manage("GET", "/prometheus").body())
                        .contains("grip_view_drift_rows{view=\"" + REGISTER + "\"} 3.0");
            });
            assertThat(service.manage("GET", "/health/readiness").statusCode()).isEqualTo(200);
            assertThat(service.manage("GET", "/health/liveness").statusCode()).isEqualTo(200);

            operator.rebuild(service, REGISTER);

            assertThat(audited(service, REGISTER).get("drifted").asLong()).isZero();
            await().untilAsserted(() -> assertThat(
                            service.managed("/health/audit").get("status").asString())
                    .isEqualTo("UP"));
        }
    }

    @Test
    void everyViewIsAuditedByItselfAndNothingIsReportedWhereNothingWasChanged() {
        var quickly = new String[] {"--grip.telemetry.sample-every=100ms", "--grip.audit.pause=1ms"};
        try (var one = installation.start(quickly).ready();
                var other = installation.start(quickly).ready();
                var publisher = installation.publisher()) {
            AnyHistory.oneOfEachKind(new Random(5)).forEach(history -> publisher.publish(OURS, history));
            publish(publisher, 20);
            var going = new AtomicBoolean(true);
            var publishing = CompletableFuture.runAsync(() -> publishWhile(publisher, going));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(one.managed("/views").get("audits"))
                            .hasSize(EveryView.all().size())
                            .allSatisfy(audit ->
                                    assertThat(audit.get("compared").asLong()).isPositive()));
            going.set(false);
            publishing.join();

            assertThat(other.managed("/views").get("audits"))
                    .allSatisfy(audit -> assertThat(audit.get("drifted").asLong())
                            .as(audit.toString())
                            .isZero());
        }
    }

    @Test
    void oneAuditIsUnderWayAtATime() {
        var slowly =
                new String[] {"--grip.audit.facts-per-second=20", "--grip.views.batch=20", "--grip.audit.on=false"};
        try (var one = installation.start(slowly).ready();
                var other = installation.start(slowly).ready();
                var publisher = installation.publisher()) {
            publish(publisher, 80);

            operator.order(one, REGISTER, "audit");

            assertThat(other.manage("POST", "/views/journal/audit").statusCode())
                    .isEqualTo(409);
            assertThat(auditOf(other, REGISTER).get("drifted").asLong()).isZero();
            assertThat(operator.buildsOf(REGISTER)).hasSize(1);
        }
    }

    /** As it was found by an audit that begins now. */
    private JsonNode audited(RunningService service, String view) {
        var begun = operator.order(service, view, "audit");
        await().atMost(PATIENCE).until(() -> !operator.builds("auditing").contains(begun));
        return auditOf(service, view);
    }

    private static JsonNode auditOf(RunningService service, String view) {
        return await().atMost(PATIENCE)
                .until(() -> audits(service, view), found -> !found.isEmpty())
                .getFirst();
    }

    private static List<JsonNode> audits(RunningService service, String view) {
        return service.managed("/views")
                .get("audits")
                .valueStream()
                .filter(audit -> audit.get("view").asString().equals(view))
                .toList();
    }

    private static JsonNode row(JsonNode audit, String key) {
        return audit.get("rows")
                .valueStream()
                .filter(row -> row.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String key(long life) {
        return Facts.id(life).id().toString();
    }

    /** @return the position of the last fact */
    private static long publish(FactPublisher publisher, int lives) {
        var random = new Random(lives);
        var last = 0L;
        for (var life = 1; life <= lives; life++) {
            last = publisher.publish(OURS, Facts.life(Facts.id(life), 1 + random.nextInt(4), random));
        }
        return last;
    }

    private static void publishWhile(FactPublisher publisher, AtomicBoolean going) {
        publisher.publish(OURS, Facts.proposed(Facts.id(1L << 30), "PJ1", "Steeds anders"));
        for (var step = 0; going.get(); step++) {
            publisher.publish(OURS, new NextStepSet(Facts.id(1L << 30), Facts.DAY, "stap " + step));
        }
    }
}
