package nl.grip.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nl.grip.command.RunningCommandService;
import nl.grip.door.Role;
import nl.grip.testing.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** No combination of endpoint, role and municipality changes or shows what the token may not. */
class PermissionsTest {

    private static final String OURS = "GM0183";
    private static final String THEIRS = "GM1774";
    private static final String OPEN = "GET /v1/openapi.json";
    private static final String LEDGER = "GET /v1/ledger/";
    private static final String PROPOSE = "/v1/interventions";
    private static final String ONE = "/v1/interventions/{id}";
    private static final String ESTABLISH = "/v1/programmes";
    private static final String BUDGETS = "/v1/programmes/{id}/budget-years";
    private static final String DEFINE = "/v1/indicators";
    private static final String MEASURE = DEFINE + "/measurement-imports";
    private static final String CERTIFY = DEFINE + "/{id}/certifications";
    private static final String SAVINGS = "/v1/programmes/{id}/savings-plan";

    /** Beside the project lead, who may do all of it with interventions. */
    private static final Map<String, Role> ALSO =
            Map.of(ONE + "/fundings", Role.CONTROLLER, ONE + "/met-conditions", Role.CONTROLLER);

    private static final JdbcClient STORE = JdbcClient.create(
            new DriverManagerDataSource(RunningCommandService.database(), "grip_command_owner", "grip_command_owner"));

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aTokenChangesAndShowsOnlyWhatItMay(
            @ForAll("changes") String path, @ForAll Set<Role> roles, @ForAll boolean ofOurs) {
        var address = OurStreams.address(path);
        var before = eventsOf(OURS);
        var answer = Client.of(ofOurs ? OURS : THEIRS, names(roles)).postTo(address, body(path));

        if (Collections.disjoint(roles, mayChange(path))) {
            assertThat(answer.status()).isEqualTo(403);
        } else if (!ofOurs && !Set.of(PROPOSE, ESTABLISH, DEFINE, MEASURE).contains(path)) {
            assertThat(answer.status()).as(answer.response().body()).isIn(400, 404);
        } else {
            assertThat(answer.status())
                    .as(answer.response().body())
                    .isNotIn(401, 403, 404)
                    .isLessThan(500);
        }
        if (!ofOurs || Collections.disjoint(roles, mayChange(path))) {
            assertThat(eventsOf(OURS)).isEqualTo(before);
            assertThat(answer.response().body()).doesNotContain("Praktijkondersteuner");
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void whatIsNoTokenChangesNothing(@ForAll("changes") String path, @ForAll("noTokens") String token) {
        var address = OurStreams.address(path);
        var before = eventsOf(OURS);
        assertThat(new Client(RunningCommandService.uri(), token, List.of())
                        .postTo(address, body(path))
                        .status())
                .isEqualTo(401);
        assertThat(eventsOf(OURS)).isEqualTo(before);
    }

    /** Whatever there is of ours is asked for by its position, or its size, and never told to others. */
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void onlyAnAuditorReadsTheLedgerAndOnlyItsOwn(
            @ForAll("proofs") String path, @ForAll Set<Role> roles, @ForAll boolean ofOurs) {
        var ours = "grip.example/" + OURS;
        var answer = Client.of(ofOurs ? OURS : THEIRS, names(roles)).get(path);

        if (roles.contains(Role.AUDITOR)) {
            assertThat(answer.status()).isIn(200, 400, 404);
        } else {
            assertThat(answer.status()).isEqualTo(403);
        }
        if (!ofOurs || !roles.contains(Role.AUDITOR)) {
            assertThat(answer.response().body()).doesNotContain(ours, "\"" + OURS + "\"");
        }
    }

    @Provide
    Arbitrary<String> proofs() {
        return Arbitraries.of(RunningCommandService.endpoints().stream()
                        .filter(endpoint -> endpoint.startsWith(LEDGER))
                        .map(endpoint -> endpoint.substring("GET /v1".length()))
                        .toList())
                .flatMap(path -> Arbitraries.integers()
                        .between(1, 40)
                        .map(number -> path.replace("{size}", Integer.toString(number)) + asked(path, number)));
    }

    private static String asked(String path, int number) {
        return switch (path) {
            case "/ledger/inclusion-proofs" -> "?position=" + number;
            case "/ledger/consistency-proofs" -> "?from=1&to=" + number;
            case "/ledger/entries" -> "?limit=" + number;
            default -> "";
        };
    }

    @Example
    void everyEndpointOfTheServiceIsAChangeOrTheLedgerOrTheContract() {
        assertThat(RunningCommandService.endpoints())
                .contains(OPEN)
                .filteredOn(endpoint -> !endpoint.equals(OPEN) && !endpoint.startsWith(LEDGER))
                .allMatch(endpoint -> endpoint.startsWith("POST " + PROPOSE)
                        || endpoint.startsWith("POST " + ESTABLISH)
                        || endpoint.startsWith("POST " + DEFINE))
                .hasSizeGreaterThan(40);
    }

    @Provide
    Arbitrary<String> changes() {
        return Arbitraries.of(RunningCommandService.endpoints().stream()
                .filter(endpoint -> endpoint.startsWith("POST "))
                .map(endpoint -> endpoint.substring("POST ".length()))
                .toList());
    }

    @Provide
    Arbitrary<String> noTokens() {
        var issuer = TestIssuer.running();
        return Arbitraries.of(
                "",
                "x",
                issuer.expiredToken(OURS, "project-lead"),
                issuer.tokenForOtherAudience(OURS, "project-lead"),
                issuer.tokenOfOtherIssuer(OURS, "project-lead"),
                issuer.tokenOfOtherKey(OURS, "project-lead"),
                issuer.unsignedToken(OURS, "project-lead"));
    }

    private static Set<Role> mayChange(String path) {
        if (path.startsWith(SAVINGS) || path.startsWith(BUDGETS) || path.equals(CERTIFY)) {
            return EnumSet.of(Role.CONTROLLER);
        }
        if (path.startsWith(ESTABLISH) || path.startsWith(DEFINE)) {
            return EnumSet.of(Role.PROJECT_LEAD, Role.CONTROLLER);
        }
        var roles = EnumSet.of(Role.PROJECT_LEAD);
        if (ALSO.containsKey(path)) {
            roles.add(ALSO.get(path));
        }
        return roles;
    }

    private static String body(String path) {
        return SampleBody.of(path.substring("/v1".length()));
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::claim).toArray(String[]::new);
    }

    /** How long each history of a municipality is, by stream. */
    private static Map<String, Long> eventsOf(String municipality) {
        var lengths = new TreeMap<String, Long>();
        STORE.sql("select stream, count(*) as length from domain_event where municipality = :municipality group"
                        + " by stream")
                .param("municipality", municipality)
                .query((row, _) -> lengths.put(row.getString("stream"), row.getLong("length")))
                .list();
        return lengths;
    }
}
