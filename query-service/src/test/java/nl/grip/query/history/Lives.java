package nl.grip.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineRenamed;
import nl.grip.events.BudgetEvent.BudgetMoved;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetYearId;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.IndicatorEvent.DirectionChanged;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.IndicatorEvent.TargetDropped;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionEvent.EmbeddingConditionMet;
import nl.grip.events.InterventionEvent.EmbeddingConditionSet;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.IndicatorUntied;
import nl.grip.events.InterventionEvent.InterventionReopened;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PilotCapacityChanged;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Quantity;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsEvent.SavingsStatementWithdrawn;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.Standing;
import nl.grip.events.YearAmount;
import nl.grip.query.Facts;
import nl.grip.query.indicators.SomeIndicator;

/**
 * Histories of every kind that a command side could have recorded: each says what it says of any day, as people enter plans
 * afterwards, and goes on from what was said no earlier than that held.
 */
final class Lives {

    static final Code CODE = new Code("A");
    private static final Code OTHER = new Code("B");
    private static final LocalDate START = Facts.DAY;
    private static final int DAYS = 300;
    private static final Period YEAR = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    private final Random random;
    private final InterventionId intervention;
    private final ProgrammeId programme;
    private final BudgetYearId year;
    private final SavingsPlanId savings;
    private final IndicatorId indicator = SomeIndicator.ID;

    /** The day from which something holds that is said to be so, and can be said no longer to be. */
    private final Map<Object, LocalDate> since = new HashMap<>();

    private final Map<Booking, LocalDate> bookings = new HashMap<>();
    private LocalDate lastMoney = START;
    private int count;

    Lives(InterventionId intervention, Random random) {
        this.random = random;
        this.intervention = intervention;
        programme = new ProgrammeId(intervention.id());
        year = BudgetYearId.of(programme, 2020);
        savings = SavingsPlanId.of(programme);
    }

    /** Where every history begins. */
    List<DomainEvent> begin() {
        return List.of(
                Facts.proposed(intervention, "PJ1", "Huisarts"),
                new PilotStarted(intervention, START, START.plusYears(1), Facts.scope("GM0183"), 12),
                new ProgrammeEstablished(programme, START, CODE, "Meedoen", YEAR),
                new AmbitionAdopted(programme, START, CODE, "Nabij"),
                new InterventionPlanned(programme, START, intervention, CODE, List.of(2020)),
                new BudgetYearOpened(year, START, programme, 2020),
                line(CODE),
                line(OTHER),
                new SavingsPlanAdopted(savings, START, programme, List.of(amount("100.00")), List.of(), Facts.DECISION),
                SomeIndicator.defined(SomeIndicator.counted("Wachtenden")),
                SomeIndicator.planned(indicator, CODE, intervention));
    }

    /** Where what a path asks for is found, its names filled in. */
    String filled(String path) {
        var id = path.startsWith("/v1/budget-years")
                ? year.id()
                : path.startsWith("/v1/savings-plans")
                        ? savings.id()
                        : path.startsWith("/v1/indicators") ? indicator.id() : intervention.id();
        return path.replace("{id}", id.toString())
                .replace("{plan}", CODE.value())
                .replace("{table}", "budget-table");
    }

    /** A figure of the answer to which a path of an explanation belongs, which is there from the beginning. */
    static String figure(String path) {
        return switch (path.substring(path.indexOf("{id}"))) {
            case "{id}/{table}/explanation" -> "2020/A/budget";
            case "{id}/timeline/explanation" -> "events/1/event";
            case "{id}/series/explanation" -> "verdict/variation";
            case "{id}/evaluations/{plan}/explanation" -> "asPlanned";
            case "{id}/overview/explanation" -> "programme/title";
            case "{id}/actuals/explanation" -> "total";
            default -> "id";
        };
    }

    List<DomainEvent> goOn(int length) {
        var life = new ArrayList<DomainEvent>();
        while (life.size() < length) {
            life.add(next());
        }
        return life;
    }

    private DomainEvent next() {
        count++;
        var stopped = since.remove(intervention);
        if (stopped != null) {
            return new InterventionReopened(intervention, on(stopped), Facts.DECISION, "Toch");
        }
        return switch (random.nextInt(4)) {
            case 0 -> said();
            case 1 -> saidOrNoLonger();
            case 2 -> money();
            default -> measured();
        };
    }

    /** What holds from its day until something else is said. */
    DomainEvent said() {
        return switch (random.nextInt(8)) {
            case 0 -> new NextStepSet(intervention, on(START), text());
            case 1 -> new LeadAssigned(intervention, on(START), text());
            case 2 ->
                new FundingNamed(intervention, on(START), new Funding(Funding.Kind.INCIDENTAL, text(), null, null));
            case 3 -> new PilotCapacityChanged(intervention, on(START), 1 + random.nextInt(50));
            case 4 -> new InterventionSteered(intervention, on(START), Facts.DECISION, text());
            case 5 -> new DirectionChanged(indicator, on(START), SomeIndicator.LESS, text());
            case 6 -> new GoalSet(programme, on(START), CODE, CODE, text());
            default ->
                new BudgetLineRenamed(year, on(START), random.nextBoolean() ? CODE : OTHER, text(), Facts.DECISION);
        };
    }

    private DomainEvent saidOrNoLonger() {
        return switch (random.nextInt(6)) {
            case 0 ->
                either(
                        SomeIndicator.CODE,
                        on -> new IndicatorTied(intervention, on, SomeIndicator.CODE),
                        on -> new IndicatorUntied(intervention, on, SomeIndicator.CODE, text()));
            case 1 ->
                either(
                        "assumption",
                        on -> new AssumptionMade(programme, on, CODE, text()),
                        on -> new AssumptionBroken(programme, on, CODE, text()));
            case 2 ->
                either(
                        "target",
                        on -> new TargetSet(indicator, on, YEAR.until(), Quantity.of("3"), text(), null),
                        on -> new TargetDropped(indicator, on, YEAR.until(), text(), null));
            case 3 ->
                either(
                        "statement",
                        on -> new SavingsStated(
                                savings,
                                on,
                                CODE,
                                intervention,
                                Funding.Kind.STRUCTURAL,
                                List.of(amount(count + ".00")),
                                List.of(),
                                text()),
                        on -> new SavingsStatementWithdrawn(savings, on, CODE, intervention, text()));
            case 4 ->
                either(
                        "condition",
                        on -> new EmbeddingConditionSet(intervention, on, EmbeddingCondition.MONITORING, text()),
                        _ -> new EmbeddingConditionMet(intervention, on(START), EmbeddingCondition.MONITORING, text()));
            default -> {
                var stopped = new InterventionStopped(intervention, on(START), Facts.DECISION, text(), null);
                since.put(intervention, stopped.effectiveOn());
                yield stopped;
            }
        };
    }

    private DomainEvent either(
            Object what, Function<LocalDate, DomainEvent> said, Function<LocalDate, DomainEvent> noLonger) {
        var held = since.remove(what);
        if (held != null) {
            return noLonger.apply(on(held));
        }
        var on = on(START);
        since.put(what, on);
        return said.apply(on);
    }

    private DomainEvent money() {
        if (random.nextInt(5) == 0) {
            return new BudgetMoved(year, moneyOn(lastMoney), CODE, OTHER, Money.of("0.01"), Facts.DECISION);
        }
        if (bookings.isEmpty() || random.nextInt(3) > 0) {
            var booking = new Booking("F-" + count, random.nextBoolean() ? CODE : OTHER, Money.of(count + ".50"), YEAR);
            var on = moneyOn(START);
            bookings.put(booking, on);
            return new ActualsBooked(year, on, List.of(booking), null);
        }
        var booked = bookings.entrySet().iterator().next();
        bookings.remove(booked.getKey());
        return new ActualReversed(year, moneyOn(booked.getValue()), booked.getKey(), text(), null);
    }

    /** What goes over from a line is what it holds on that day, so nothing of it may have come later. */
    private LocalDate moneyOn(LocalDate earliest) {
        var on = on(earliest);
        lastMoney = on.isAfter(lastMoney) ? on : lastMoney;
        return on;
    }

    private DomainEvent measured() {
        var period = new CalendarPeriod("2020-%02d".formatted(1 + random.nextInt(12)));
        var figures = List.of(SomeIndicator.known(String.valueOf(count)));
        var on = period.days().until();
        return since.put(period, on) == null
                ? new MeasurementsRecorded(indicator, on, period, 1, Standing.FINAL, figures)
                : new MeasurementsCorrected(indicator, on, period, 1, Standing.FINAL, figures, text());
    }

    private LocalDate on(LocalDate earliest) {
        return earliest.plusDays(random.nextInt(DAYS));
    }

    private String text() {
        return "tekst " + count;
    }

    private BudgetLineOpened line(Code code) {
        return new BudgetLineOpened(
                year, START, code, "Regel", Funding.Kind.INCIDENTAL, "Reserve", Budget.of(Money.of("100.00")));
    }

    private static YearAmount amount(String euros) {
        return new YearAmount(2020, Money.of(euros));
    }
}
