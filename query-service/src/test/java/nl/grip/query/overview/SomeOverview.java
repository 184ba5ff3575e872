package nl.grip.query.overview;

import static nl.grip.query.indicators.SomeIndicator.CODE;
import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.OURS;
import static nl.grip.query.indicators.SomeIndicator.counted;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.IndicatorEvent.GoalTied;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeId;
import nl.grip.query.Facts;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Past;
import nl.grip.query.history.Shows;
import nl.grip.query.indicators.SomeIndicator;
import nl.grip.query.interventions.InterventionRegisterView;
import nl.grip.query.overview.Overview.Demand;
import nl.grip.query.programmes.ProgrammeView;

/** A programme with one goal, one intervention and one indicator of both, and what it shows at a glance. */
final class SomeOverview {

    static final ProgrammeId PROGRAMME = new ProgrammeId(Facts.id(50).id());
    static final InterventionId INTERVENTION = Facts.id(1);
    static final Code AMBITION = new Code("GEZOND");
    static final Code GOAL = new Code("MINDER-WACHTEN");
    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final LocalDate END = LocalDate.of(2021, 12, 31);
    static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    static final OverviewSources SOURCES =
            new OverviewSources(new ProgrammeView(), new InterventionRegisterView(), SomeIndicator.conclusions());

    private SomeOverview() {}

    static List<DomainEvent> plan() {
        return List.of(
                new ProgrammeEstablished(
                        PROGRAMME,
                        Facts.DAY,
                        new Code("SAMEN"),
                        "Samen",
                        new Period(Facts.DAY, Facts.DAY.plusYears(5))),
                new AmbitionAdopted(PROGRAMME, Facts.DAY, AMBITION, "Gezond"),
                new GoalSet(PROGRAMME, Facts.DAY, GOAL, AMBITION, "Minder wachten"),
                Facts.proposed(INTERVENTION, "PJ1", "Huisarts"),
                new InterventionPlanned(PROGRAMME, Facts.DAY, INTERVENTION, AMBITION, List.of(2020)));
    }

    static DomainEvent pilot() {
        return new PilotStarted(INTERVENTION, START, END, Facts.scope(OURS), null);
    }

    /** An indicator that is to become less, and that tells of the goal and of the intervention. */
    static List<DomainEvent> indicator() {
        return List.of(
                defined(counted("Wachtende gezinnen")),
                new GoalTied(ID, Facts.DAY, PROGRAMME, GOAL),
                new IndicatorTied(INTERVENTION, Facts.DAY, CODE));
    }

    /** A year in which nothing but chance moves it, between five and seventeen. */
    static List<DomainEvent> quietYear() {
        return year(2020, "10", "12");
    }

    static DomainEvent tooMany() {
        return measured("2021-01", known("30"));
    }

    @SafeVarargs
    static List<DomainEvent> all(List<DomainEvent> some, List<DomainEvent>... more) {
        var all = new ArrayList<>(some);
        Arrays.stream(more).forEach(all::addAll);
        return all;
    }

    static Overview overview(LocalDate on, List<DomainEvent> events) {
        return SOURCES.of(past(events), PROGRAMME).orElseThrow().overview(Shows.of(AsOf.NOW, null), on);
    }

    static Past past(List<DomainEvent> events) {
        return Past.of(
                SOURCES.views(),
                IntStream.range(0, events.size())
                        .mapToObj(at -> Facts.fact(OURS, events.get(at), at, at + 1L))
                        .toList());
    }

    /** What is asked of the intervention, that began its pilot, after some more happened to it. */
    static List<Demand> asked(LocalDate on, DomainEvent... more) {
        return overview(on, all(plan(), List.of(pilot()), List.of(more))).decisions();
    }
}
