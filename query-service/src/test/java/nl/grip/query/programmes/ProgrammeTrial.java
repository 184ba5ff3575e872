package nl.grip.query.programmes;

import static nl.grip.query.programmes.Plan.ID;
import static nl.grip.query.programmes.Plan.booked;
import static nl.grip.query.programmes.Plan.booking;
import static nl.grip.query.programmes.Plan.in;
import static nl.grip.query.programmes.Plan.line;
import static nl.grip.query.programmes.Plan.part;
import static nl.grip.query.programmes.Plan.share;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.grip.events.Budget;
import nl.grip.events.Code;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.SavingsEvent.SavingsStatementWithdrawn;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A municipality with one programme whose money came and went, on a running service. */
final class ProgrammeTrial implements AutoCloseable {

    static final String OURS = "GM0183";
    static final LocalDate MARCH = LocalDate.of(2020, 3, 31);
    static final LocalDate JUNE = LocalDate.of(2020, 6, 30);
    static final LocalDate SEPTEMBER = LocalDate.of(2020, 9, 30);
    private static final InterventionId GP = Facts.id(1);
    private static final InterventionId WALK = Facts.id(2);
    private static final String PATH = "/programmes/" + ID.id();

    private final Installation installation = Installation.fresh();
    private final RunningService service = installation.start("--grip.views.position-wait=10s");
    private final FactPublisher publisher = installation.publisher();
    private final JsonNode earlier;
    private final String last;

    ProgrammeTrial() {
        service.ready();
        publisher.publish(OURS, Facts.proposed(GP, "PJ1", "Huisarts"), Facts.proposed(WALK, "PJ2", "Wandelen"));
        publisher.publish(OURS, Plan.programme(GP, WALK));
        publisher.publish(OURS, Plan.moment("LEEG", LocalDate.of(2020, 1, 1), at(9)));
        publisher.publish(
                OURS,
                Plan.yearOpened(),
                line("A", "10600.00"),
                line("B", "10600.00"),
                line("C", "10600.40"),
                line("D", Budget.PRO_MEMORIE),
                booked(MARCH, booking("1", "A", "400.00", MARCH), booking("2", "C", "1499.99", MARCH)),
                Plan.savingsPlan(in(2020, "94000.00"), in(2021, "375400.00")));
        var position = publisher.publish(OURS, Plan.moment("EERSTE", MARCH, at(16)));
        earlier = service.json(OURS, PATH + "/budget-table", "Grip-Position", Long.toString(position));
        publisher.publish(
                OURS,
                Plan.stated(MARCH, "EERSTE", WALK, in(2020, "94000.00"), in(2021, "94300.00")),
                Plan.reversed(JUNE, booking("1", "A", "400.00", MARCH)),
                Plan.merged(JUNE, "A", share("B", "10600.00", "0.00")),
                Plan.split(JUNE, "C", part("C1", "600.40", "0.00"), part("C2", "10000.00", "1499.99")),
                Plan.moved(JUNE, "A", "C1", "1200.00"),
                booked(SEPTEMBER, booking("3", "C2", "-500.00", SEPTEMBER)),
                Plan.moment("TWEEDE", SEPTEMBER, Instant.parse("2020-12-01T00:00:00Z")));
        last = Long.toString(publisher.publish(
                OURS,
                Plan.stated(SEPTEMBER, "TWEEDE", WALK, in(2020, "94000.00"), in(2021, "90300.00")),
                Plan.stated(SEPTEMBER, "TWEEDE", GP, in(2021, "1000.00")),
                new SavingsStatementWithdrawn(
                        Plan.SAVINGS, SEPTEMBER, new Code("TWEEDE"), GP, "Over een ander jaar geteld"),
                new AssumptionBroken(ID, JUNE, new Code("KOSTPRIJS"), "De tarieven zijn herzien")));
    }

    /** The budget table as it was served before anything else happened. */
    JsonNode earlier() {
        return earlier;
    }

    RunningService service() {
        return service;
    }

    JdbcTemplate database() {
        return installation.owned();
    }

    /** The moment at which the fact of that position is recorded in these tests. */
    static Instant at(long position) {
        return Facts.fact(OURS, Plan.yearOpened(), 0, position).recordedAt();
    }

    /** What the programme's path answers, once it shows all that happened. */
    JsonNode json(String path) {
        return of(PATH + path);
    }

    /** The same for any path. */
    JsonNode of(String path) {
        return service.json(OURS, path, "Grip-Position", last);
    }

    int status(String path) {
        return service.get(OURS, PATH + path, "Grip-Position", last).statusCode();
    }

    static JsonNode row(JsonNode table, String code) {
        return table.path("lines")
                .valueStream()
                .filter(line -> line.path("line").asString().equals(code))
                .map(line -> line.at("/years/0"))
                .findFirst()
                .orElseThrow();
    }

    static List<String> amounts(JsonNode years) {
        return years.valueStream()
                .map(year -> year.path("amount").decimalValue().setScale(2).toPlainString())
                .toList();
    }

    @Override
    public void close() {
        publisher.close();
        service.close();
    }
}
