package nl.grip.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anybody can ask of the past, from facts through real servers to an answer. */
class PastOverHttpTest {

    private static final String OURS = "GM0183";
    private static final String THEIRS = "GM0164";
    private static final InterventionId GP = Facts.id(1);
    private static final InterventionId WALK = Facts.id(2);
    private static final InterventionId SEWING = Facts.id(3);
    private static final LocalDate START = Facts.DAY;
    private static final LocalDate APRIL = LocalDate.of(2020, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);
    private static final String PATH = "/interventions/" + GP.id();
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=10s");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static long early;
    private static long last;
    private static long old;
    private static long newest;

    @BeforeAll
    static void fill() {
        SERVICE.ready();
        early = PUBLISHER.publish(
                OURS,
                Facts.proposed(GP, "PJ10", "Huisarts"),
                Facts.proposed(WALK, "PJ2", "Wandelen"),
                new PilotStarted(GP, START, LocalDate.of(2020, 12, 31), Facts.scope(OURS), 12));
        last = PUBLISHER.publish(
                OURS,
                new NextStepSet(GP, JUNE, "Evalueren"),
                new NextStepSet(GP, APRIL, "Werven"),
                new LeadAssigned(WALK, APRIL, "Team sport"),
                new InterventionStopped(WALK, JUNE, Facts.DECISION, "Niemand kwam", null));
        PUBLISHER.publish(THEIRS, Facts.proposed(SEWING, "PJ1", "Van de buren"));
        old = PUBLISHER.publish(THEIRS, SEWING, Facts.OLD_EMBEDDING, Facts.oldEmbedding(SEWING, "RV-1"));
        newest = PUBLISHER.publish(THEIRS, new NextStepSet(SEWING, JUNE.plusYears(1), "Machines"));
    }

    @AfterAll
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Test
    void theRegisterOfThenIsFilteredSearchedAndSortedAsThatOfNow() {
        assertThat(codes("?sort=-code")).containsExactly("PJ10", "PJ2");
        assertThat(codes("?sort=-code&effectiveOn=" + APRIL)).containsExactly("PJ10", "PJ2");
        assertThat(codes("?knownAt=" + at(early))).containsExactly("PJ2", "PJ10");
        assertThat(codes("?phase=STOPPED&effectiveOn=" + APRIL)).isEmpty();
        assertThat(codes("?phase=STOPPED&effectiveOn=" + JUNE)).containsExactly("PJ2");
        assertThat(codes("?q=sporten&effectiveOn=" + APRIL)).containsExactly("PJ2");
        assertThat(codes("?q=sporten&effectiveOn=" + START)).isEmpty();
        assertThat(codes("?overdue=true")).containsExactly("PJ10");
        assertThat(codes("?overdue=true&effectiveOn=" + JUNE)).isEmpty();
        assertThat(codes("?effectiveOn=2019-01-01")).isEmpty();
        assertThat(json("/interventions?pageSize=1&page=2&effectiveOn=" + JUNE)
                        .at("/interventions/0/code")
                        .asString())
                .isEqualTo("PJ10");
    }

    @Test
    void whatWasEnteredLateStandsOnItsDay() {
        assertThat(json(PATH).path("nextStep").asString()).isEqualTo("Werven");
        assertThat(json(PATH + "?effectiveOn=" + APRIL).path("nextStep").asString())
                .isEqualTo("Werven");
        assertThat(json(PATH + "?effectiveOn=" + JUNE).path("nextStep").asString())
                .isEqualTo("Evalueren");
        assertThat(json(PATH + "?effectiveOn=" + START).has("nextStep")).isFalse();
        assertThat(json(PATH + "?effectiveOn=" + JUNE).at("/shows/effectiveOn").asString())
                .isEqualTo(JUNE.toString());
    }

    @Test
    void aLifeCanBeSteppedThroughByWhatWasKnown() {
        var steps = json(PATH + "/timeline")
                .path("events")
                .valueStream()
                .map(event -> event.path("recordedAt").asString());

        assertThat(steps.sorted()
                        .map(time ->
                                json(PATH + "?knownAt=" + time).path("nextStep").asString("")))
                .containsExactly("", "", "Evalueren", "Werven");
        assertThat(json(PATH + "/timeline?knownAt=" + at(early)).path("events").size())
                .isEqualTo(2);
    }

    @Test
    void whatWasNotThereYetIsNotKnown() {
        for (var path : List.of(
                PATH + "?effectiveOn=2019-12-31",
                PATH + "/timeline?knownAt=2019-12-31T00:00:00Z",
                "/interventions/" + Facts.id(3).id() + "?effectiveOn=" + JUNE,
                "/interventions/" + Facts.id(3).id() + "/changes?from=2019-12-31")) {
            assertThat(status(path)).as(path).isEqualTo(404);
        }
        for (var path : List.of(
                PATH + "?effectiveOn=2020-02-30",
                PATH + "?knownAt=yesterday",
                PATH + "/changes",
                PATH + "/changes?from=2020-13-01",
                PATH + "/changes?from=" + JUNE + "&to=T")) {
            assertThat(status(path)).as(path).isEqualTo(400);
        }
    }

    @Test
    void twoMomentsDifferByNamedEventsOfSomeone() {
        var step = difference(PATH + "/changes?from=" + APRIL + "&to=" + JUNE, "nextStep");
        assertThat(step.at("/was/text").asString()).isEqualTo("Werven");
        assertThat(step.at("/is/text").asString()).isEqualTo("Evalueren");
        assertThat(step.at("/events/0/event").asString()).isEqualTo("NextStepSet");
        assertThat(step.at("/events/0/actor").asString()).isEqualTo("user-1");

        var learned = difference(PATH + "/changes?from=" + at(early), "nextStep");
        assertThat(learned.has("was")).isFalse();
        assertThat(learned.at("/is/text").asString()).isEqualTo("Werven");
        assertThat(learned.path("events").size()).isEqualTo(2);
        assertThat(json(PATH + "/changes?from=" + at(last)).path("differences").size())
                .isZero();
        assertThat(json(PATH + "/changes?from=" + JUNE + "&to=" + JUNE)
                        .path("differences")
                        .size())
                .isZero();
    }

    @Test
    void aRegisterTellsWhatChangedInEachOfThoseThatChanged() {
        var changed =
                json("/interventions/changes?from=" + APRIL + "&to=" + JUNE).path("changed");

        assertThat(changed.valueStream().map(one -> one.path("id").asString()))
                .containsExactly(GP.id().toString(), WALK.id().toString());
        assertThat(changed.at("/1/differences")
                        .valueStream()
                        .filter(one -> one.path("figure").asString().equals("phase"))
                        .map(one -> one.at("/was/text").asString() + " "
                                + one.at("/is/text").asString()))
                .containsExactly("PROPOSED STOPPED");
        assertThat(json("/interventions/changes?from=" + at(last))
                        .path("changed")
                        .size())
                .isZero();
        assertThat(json("/indicators/changes?from=" + APRIL).path("changed").size())
                .isZero();
    }

    @Test
    void theJournalIsFilteredSearchedAndPaged() {
        assertThat(events("")).hasSize(7);
        assertThat(events("?stream=" + WALK.value()))
                .containsExactly("InterventionProposed", "LeadAssigned", "InterventionStopped");
        assertThat(events("?kind=PROGRAMME")).isEmpty();
        assertThat(events("?kind=INTERVENTION&event=PilotStarted")).containsExactly("PilotStarted");
        assertThat(events("?decision=" + Facts.DECISION.reference())).containsExactly("InterventionStopped");
        assertThat(events("?actor=user-1")).hasSize(7);
        assertThat(events("?actor=user-2")).isEmpty();
        assertThat(events("?q=werven")).containsExactly("NextStepSet");
        assertThat(events("?recordedFrom=" + at(early + 1))).hasSize(4);
        assertThat(events("?recordedUntil=" + at(early))).hasSize(3);
        assertThat(events("?effectiveFrom=" + APRIL + "&effectiveUntil=" + APRIL))
                .containsExactly("NextStepSet", "LeadAssigned");
        assertThat(events("?trace=0af7651916cd43dd8448eb211c80319c")).isEmpty();
        assertThat(json("/journal?page=2&pageSize=5").path("events").size()).isEqualTo(2);
        assertThat(json("/journal?page=2&pageSize=5").path("total").asInt()).isEqualTo(7);
        assertThat(status("/journal?trace=x")).isEqualTo(400);
    }

    @Test
    void theJournalIsAFileAsWell() {
        var csv = SERVICE.get(OURS, "/journal", "Grip-Position", Long.toString(last), "Accept", "text/csv");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body())
                .contains("PilotStarted", "user-1", "Niemand kwam")
                .doesNotContain("Van de buren");
    }

    @Test
    void aRecordInAnOldFormIsReadAsWhatItSaysInTheWordsOfToday() {
        var life = "/interventions/" + SEWING.id();
        assertThat(theirs(life).path("phase").asString()).isEqualTo("EMBEDDED");
        assertThat(theirs(life).path("flags").toString()).contains("INCIDENTAL_FUNDING");
        assertThat(theirs(life).at("/funding/source").asString()).isEqualTo("Uitvoeringsplan");
        assertThat(texts(theirs(life + "/timeline"), "event"))
                .containsExactly("InterventionProposed", "FundingNamed", "StructurallyEmbedded", "NextStepSet");
        assertThat(theirs(life + "?knownAt=" + at(old)).path("phase").asString())
                .isEqualTo("EMBEDDED");

        var journal = theirs("/journal?stream=" + SEWING.value());
        assertThat(texts(journal, "event"))
                .containsExactly("InterventionProposed", "FundingNamed", "StructurallyEmbedded", "NextStepSet");
        assertThat(texts(journal, "part")).containsExactly("0", "0", "1", "0");
        assertThat(texts(journal, "sequence")).containsExactly("0", "1", "1", "2");
        assertThat(texts(journal, "id"))
                .element(1)
                .isEqualTo(texts(journal, "id").get(2));

        var fact = "/journal/" + SEWING.value() + "/1";
        assertThat(theirs(fact).path("event").asString()).isEqualTo("FundingNamed");
        assertThat(theirs(fact + "?part=1").path("event").asString()).isEqualTo("StructurallyEmbedded");
        assertThat(SERVICE.get(THEIRS, fact + "?part=2").statusCode()).isEqualTo(404);
    }

    private static JsonNode theirs(String path) {
        return SERVICE.json(THEIRS, path, "Grip-Position", Long.toString(newest));
    }

    private static List<String> texts(JsonNode answer, String field) {
        return answer.path("events")
                .valueStream()
                .map(event -> event.path(field).asString())
                .toList();
    }

    private static List<String> events(String query) {
        return json("/journal" + query)
                .path("events")
                .valueStream()
                .map(event -> event.path("event").asString())
                .toList();
    }

    private static JsonNode difference(String path, String figure) {
        return json(path)
                .path("differences")
                .valueStream()
                .filter(one -> one.path("figure").asString().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(String query) {
        return json("/interventions" + query)
                .path("interventions")
                .valueStream()
                .map(one -> one.path("code").asString())
                .toList();
    }

    private static Instant at(long position) {
        return Facts.fact(OURS, Facts.proposed(GP, "PJ10", "Huisarts"), 0, position)
                .recordedAt();
    }

    private static JsonNode json(String path) {
        return SERVICE.json(OURS, path, "Grip-Position", Long.toString(last));
    }

    private static int status(String path) {
        return SERVICE.get(OURS, path, "Grip-Position", Long.toString(last)).statusCode();
    }
}
