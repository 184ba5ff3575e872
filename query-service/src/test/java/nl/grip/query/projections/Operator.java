package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What an operator does at the management port of any instance, and what comes of it. */
record Operator(Installation installation, JdbcTemplate database) {

    static final String REGISTER = "intervention-register";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Operator of(Installation installation) {
        return new Operator(installation, installation.owned());
    }

    /** @return the number of the build that the answer tells of */
    long order(RunningService service, String view, String order) {
        var answer = service.manage("POST", "/views/" + view + "/" + order);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Long.parseLong(answer.body().replaceAll("\\D", ""));
    }

    void rebuild(RunningService service, String view) {
        awaitServing(List.of(order(service, view, "rebuild")));
    }

    void awaitServing(Collection<Long> builds) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(builds("serving")).containsAll(builds));
    }

    List<Long> builds(String status) {
        return database.query("select build from view_build where status = ?", (row, _) -> row.getLong(1), status);
    }

    List<Long> buildsOf(String view) {
        return database.query(
                "select build from view_build where view = ? order by build", (row, _) -> row.getLong(1), view);
    }

    /** A position that one endpoint has reached says nothing of the views that others read. */
    static void awaitEveryView(RunningService service, long position) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(service.managed("/views").get("builds"))
                        .filteredOn(build -> build.get("status").asString().equals("serving"))
                        .allSatisfy(build ->
                                assertThat(build.get("position").asLong()).isGreaterThanOrEqualTo(position)));
    }

    /** As it is listed. */
    static JsonNode build(RunningService service, long number) {
        return service.managed("/views")
                .get("builds")
                .valueStream()
                .filter(build -> build.get("build").asLong() == number)
                .findFirst()
                .orElseThrow();
    }
}
