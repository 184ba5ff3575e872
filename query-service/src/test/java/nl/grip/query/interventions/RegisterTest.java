package nl.grip.query.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.grip.events.AreaCode;
import nl.grip.events.Description;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

class RegisterTest {

    private static final String OURS = "GM0183";
    private static final String THEIRS = "GM0164";
    private static final InterventionId GP = Facts.id(1);
    private static final InterventionId SUPPORT = Facts.id(2);
    private static final InterventionId WORK = Facts.id(10);
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=2s");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static long position;

    @BeforeAll
    static void fill() {
        SERVICE.ready();
        PUBLISHER.publish(
                OURS,
                proposed(
                        GP,
                        "PJ1",
                        "Praktijkondersteuner bij de huisarts",
                        "Preventie",
                        Law.JEUGDWET,
                        "WK018300",
                        "Team jeugd"),
                new PilotStarted(GP, Facts.DAY, LocalDate.of(2020, 12, 31), Facts.scope("WK018301"), 12),
                new FundingNamed(GP, Facts.DAY, new Funding(Funding.Kind.INCIDENTAL, "reserve", null, null)),
                proposed(SUPPORT, "PJ10", "Maatjes voor ouderen", "Meedoen", Law.WMO, "GM0183", "Team wmo"),
                new PilotStarted(SUPPORT, Facts.DAY, LocalDate.of(2099, 12, 31), Facts.scope("GM0183"), null),
                proposed(WORK, "PJ2", "Werkplekken", "Meedoen", Law.PARTICIPATIEWET, "GM0183", "Team werk"));
        position = PUBLISHER.publish(
                THEIRS, proposed(Facts.id(20), "PJ1", "Van de buren", "Preventie", Law.WMO, "GM0164", "Team"));
    }

    @AfterAll
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Test
    void showsAMunicipalityItsOwnInterventionsInTheOrderOfTheirCodes() {
        assertThat(codes("")).containsExactly("PJ1", "PJ2", "PJ10");
        assertThat(codes(THEIRS, "")).containsExactly("PJ1");
        assertThat(codes("GM0999", "")).isEmpty();
    }

    @Test
    void filtersOnWhatIsAsked() {
        assertThat(codes("?phase=IN_PILOT")).containsExactly("PJ1", "PJ10");
        assertThat(codes("?phase=IN_PILOT&phase=PROPOSED")).hasSize(3);
        assertThat(codes("?law=WMO&law=JEUGDWET")).containsExactly("PJ1", "PJ10");
        assertThat(codes("?area=WK018300")).containsExactly("PJ1");
        assertThat(codes("?area=WK018301")).containsExactly("PJ1");
        assertThat(codes("?ambition=Meedoen")).containsExactly("PJ2", "PJ10");
        assertThat(codes("?lead=" + encoded("Team werk"))).containsExactly("PJ2");
        assertThat(codes("?overdue=true")).containsExactly("PJ1");
        assertThat(codes("?overdue=false")).containsExactly("PJ2", "PJ10");
        assertThat(codes("?flagged=true")).containsExactly("PJ1");
        assertThat(codes("?flagged=false&ambition=Meedoen&phase=IN_PILOT")).containsExactly("PJ10");
    }

    @Test
    void searchesForWordsAndTheirBeginnings() {
        assertThat(codes("?q=praktijkondersteuners")).containsExactly("PJ1");
        assertThat(codes("?q=praktijkond")).containsExactly("PJ1");
        assertThat(codes("?q=maatjes+oud")).containsExactly("PJ10");
        assertThat(codes("?q=pj10")).containsExactly("PJ10");
        assertThat(codes("?q=" + encoded("'; drop table & | ! ( <-> :*"))).isEmpty();
        assertThat(codes("?q=" + encoded("&|!:*()'"))).hasSize(3);
    }

    @Test
    void sortsAndPages() {
        assertThat(codes("?sort=-code")).containsExactly("PJ10", "PJ2", "PJ1");
        assertThat(codes("?sort=title")).containsExactly("PJ10", "PJ1", "PJ2");
        var page = SERVICE.json(OURS, "/interventions?page=2&pageSize=2");
        assertThat(page.at("/total").asLong()).isEqualTo(3);
        assertThat(page.at("/interventions/0/code").asString()).isEqualTo("PJ10");
        assertThat(page.at("/interventions").size()).isEqualTo(1);
        assertThat(SERVICE.get(OURS, "/interventions?sort=nothing").statusCode())
                .isEqualTo(400);
        assertThat(SERVICE.get(OURS, "/interventions?page=0").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get(OURS, "/interventions?pageSize=101").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyOrderCanBeAskedFor() {
        for (var field : RegisterOrder.fields()) {
            assertThat(codes("?sort=-" + field)).hasSize(3);
        }
    }

    @Test
    void oneInterventionHasTheTagOfItsHistory() {
        var path = "/interventions/" + GP.id();
        var answer = SERVICE.get(OURS, path, "Grip-Position", Long.toString(position));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(answer.headers().firstValueAsLong("Grip-Position")).isPresent();
        assertThat(SERVICE.get(OURS, path, "If-None-Match", "\"2\"").statusCode())
                .isEqualTo(304);
        assertThat(SERVICE.json(OURS, path).at("/flags/0").asString()).isEqualTo("INCIDENTAL_FUNDING");
    }

    @Test
    void whatIsNotOursIsNotKnown() {
        var theirs = "/interventions/" + Facts.id(20).id();

        for (var path : List.of(
                theirs, theirs + "/timeline", "/interventions/" + Facts.id(99).id())) {
            var answer = SERVICE.get(OURS, path, "Grip-Position", Long.toString(position));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("unknown-intervention");
        }
    }

    @Test
    void aTimelineTellsWhatHappenedInOrder() {
        var timeline =
                SERVICE.json(OURS, "/interventions/" + GP.id() + "/timeline", "Grip-Position", Long.toString(position));

        assertThat(timeline.at("/events")
                        .valueStream()
                        .map(event -> event.path("event").asString()))
                .containsExactly("InterventionProposed", "PilotStarted", "FundingNamed");
        assertThat(timeline.at("/events/1/data/plannedEnd").asString()).isEqualTo("2020-12-31");
        assertThat(timeline.at("/events/1/position").asLong()).isEqualTo(2);
    }

    @Test
    void aReaderReadsItsOwnWrites() {
        for (var step = 1; step <= 5; step++) {
            var written = PUBLISHER.publish(OURS, new NextStepSet(WORK, Facts.DAY, "stap " + step));

            var read = SERVICE.json(OURS, "/interventions/" + WORK.id(), "Grip-Position", Long.toString(written));

            assertThat(read.path("nextStep").asString()).isEqualTo("stap " + step);
        }
    }

    @Test
    void aPositionThatIsNotReachedInTimeIsRefused() {
        var answer = SERVICE.get(OURS, "/interventions", "Grip-Position", "999999");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("position-not-reached");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aPositionThatIsNoneIsRefused() {
        for (var wrong : List.of("-1", "x", "1.5", "99999999999999999999")) {
            assertThat(SERVICE.get(OURS, "/interventions", "Grip-Position", wrong)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aReaderWithoutAMunicipalitySeesNothing() {
        var reader = new JdbcTemplate(new DriverManagerDataSource(INSTALLATION.database(), "grip_query", "grip_query"));
        codes("");

        var tables = reader.queryForList(
                "select table_name from information_schema.columns where column_name = 'municipality'", String.class);
        assertThat(tables).contains("notice", INSTALLATION.table("intervention-register"));
        assertThat(tables)
                .allSatisfy(table -> assertThat(reader.queryForObject("select count(*) from " + table, Long.class))
                        .isZero());
    }

    private static List<String> codes(String query) {
        return codes(OURS, query);
    }

    private static List<String> codes(String municipality, String query) {
        var codes = new ArrayList<String>();
        JsonNode answer =
                SERVICE.json(municipality, "/interventions" + query, "Grip-Position", Long.toString(position));
        answer.path("interventions").forEach(one -> codes.add(one.path("code").asString()));
        return codes;
    }

    private static InterventionProposed proposed(
            InterventionId id, String code, String title, String ambition, Law law, String area, String lead) {
        var description = new Description(
                code, title, ambition, "Aanpak", List.of(law), List.of("inwoners"), List.of(new AreaCode(area)));
        return new InterventionProposed(id, Facts.DAY, description, null, lead, List.of());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
