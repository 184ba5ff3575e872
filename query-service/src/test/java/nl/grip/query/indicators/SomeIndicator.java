package nl.grip.query.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Category;
import nl.grip.events.Code;
import nl.grip.events.Dimension;
import nl.grip.events.Direction;
import nl.grip.events.DomainEvent;
import nl.grip.events.EvaluationDesign;
import nl.grip.events.Figure;
import nl.grip.events.Frequency;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.IndicatorDefinition.Delivery;
import nl.grip.events.IndicatorDefinition.Nature;
import nl.grip.events.IndicatorEvent.EffectEvaluationPlanned;
import nl.grip.events.IndicatorEvent.IndicatorDefined;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import nl.grip.events.Municipality;
import nl.grip.events.Period;
import nl.grip.events.Quantity;
import nl.grip.events.Standing;
import nl.grip.events.wire.Fact;
import nl.grip.query.Facts;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Past;
import nl.grip.query.history.Shows;
import org.jspecify.annotations.Nullable;

/** Facts about indicators, and the series that they make. */
public final class SomeIndicator {

    public static final String OURS = "GM0183";
    public static final Direction LESS = new Direction(Direction.Aim.DECREASE, null, null);
    public static final IndicatorCode CODE = new IndicatorCode("WACHT");
    public static final IndicatorId ID = IndicatorId.of(new Municipality(OURS), CODE);
    static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    static final Code WIJK = new Code("WIJK");
    static final IndicatorViews.All VIEWS =
            new IndicatorViews.All(new IndicatorView(), new MeasurementView(), new MilestonesView(), new GroundsView());

    private SomeIndicator() {}

    /** Something that is counted, and out of nothing. */
    public static IndicatorDefinition counted(String title) {
        return definition(title, null, Delivery.INCREMENTAL);
    }

    static IndicatorDefinition per(int per) {
        return definition("Jeugdigen met hulp", per, Delivery.INCREMENTAL);
    }

    static IndicatorDefinition cumulative() {
        return definition("Aanmeldingen", null, Delivery.CUMULATIVE);
    }

    /** How often something happened. */
    static IndicatorDefinition occurrences(@Nullable Integer per, Delivery delivery) {
        return definition("Meldingen", per, delivery, Nature.OCCURRENCES);
    }

    /** What passes between rare events. */
    static IndicatorDefinition between(Nature nature) {
        return definition("Calamiteiten", null, Delivery.INCREMENTAL, nature);
    }

    private static IndicatorDefinition definition(String title, @Nullable Integer per, Delivery delivery) {
        return definition(title, per, delivery, null);
    }

    private static IndicatorDefinition definition(
            String title, @Nullable Integer per, Delivery delivery, @Nullable Nature nature) {
        return new IndicatorDefinition(
                title,
                per == null ? "aantal" : "per " + per,
                per == null ? null : "Met hulp",
                per == null ? null : "Inwoners tot 18 jaar",
                per,
                "Registratie",
                Frequency.MONTH,
                delivery,
                List.of(Law.JEUGDWET),
                List.of(new Dimension(WIJK, "Wijk")),
                nature);
    }

    public static IndicatorDefined defined(IndicatorDefinition definition) {
        return new IndicatorDefined(ID, DAY, CODE, definition, LESS);
    }

    public static EffectEvaluationPlanned planned(IndicatorId id, Code plan, InterventionId intervention) {
        return new EffectEvaluationPlanned(
                id,
                Facts.DAY,
                plan,
                intervention,
                new EvaluationDesign(
                        Direction.Aim.DECREASE,
                        EvaluationDesign.Method.BEFORE_AND_AFTER,
                        new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31)),
                        new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                        null,
                        "Niet eerder"));
    }

    public static Figure known(String value, Category... breakdown) {
        return new Figure(List.of(breakdown), Figure.Kind.KNOWN, Quantity.of(value), null);
    }

    static Figure ratio(String numerator, String denominator, Category... breakdown) {
        return new Figure(
                List.of(breakdown),
                Figure.Kind.KNOWN,
                null,
                new Figure.Ratio(Quantity.of(numerator), Quantity.of(denominator)));
    }

    static Figure without(Figure.Kind kind, Category... breakdown) {
        return new Figure(List.of(breakdown), kind, null, null);
    }

    static Category in(String category) {
        return new Category(WIJK, category);
    }

    public static MeasurementsRecorded measured(String period, Figure... figures) {
        return measured(period, 1, figures);
    }

    static MeasurementsRecorded measured(String period, int version, Figure... figures) {
        return measured(period, version, Standing.FINAL, figures);
    }

    static MeasurementsRecorded measured(String period, int version, Standing standing, Figure... figures) {
        var calendar = new CalendarPeriod(period);
        return new MeasurementsRecorded(ID, calendar.days().until(), calendar, version, standing, List.of(figures));
    }

    public static MeasurementsCorrected corrected(String period, String reason, Figure... figures) {
        var calendar = new CalendarPeriod(period);
        return new MeasurementsCorrected(
                ID, calendar.days().until(), calendar, 1, Standing.FINAL, List.of(figures), reason);
    }

    static String month(int year, int month) {
        return "%d-%02d".formatted(year, month);
    }

    /** A year of two numbers in turn: their mean is the centre, and their difference the moving range. */
    public static List<DomainEvent> year(int year, String odd, String even) {
        return IntStream.rangeClosed(1, 12)
                .<DomainEvent>mapToObj(month -> measured(month(year, month), known(month % 2 == 1 ? odd : even)))
                .toList();
    }

    static InterventionProposed proposed(InterventionId intervention, String code, String title) {
        var description = Facts.proposed(intervention, code, title).description();
        return new InterventionProposed(intervention, DAY, description, null, null, List.of());
    }

    static PilotStarted started(InterventionId intervention, LocalDate on) {
        return new PilotStarted(intervention, on, on.plusYears(2), Facts.scope(OURS), null);
    }

    /** An intervention that is meant to move the indicator, and its pilot. */
    public static List<DomainEvent> tied(InterventionId intervention, LocalDate startedOn) {
        return List.of(
                proposed(intervention, "PJ1", "Huisarts"),
                new IndicatorTied(intervention, DAY, CODE),
                started(intervention, startedOn));
    }

    @SafeVarargs
    static List<DomainEvent> all(List<? extends DomainEvent>... several) {
        var all = new ArrayList<DomainEvent>();
        Arrays.stream(several).forEach(all::addAll);
        return all;
    }

    static List<Fact> facts(List<? extends DomainEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(at -> Facts.fact(OURS, events.get(at), at, at + 1L))
                .toList();
    }

    /** What concludes, over rows that are folded as those of the service are. */
    public static Conclusions conclusions() {
        return new Conclusions(VIEWS);
    }

    static Sources sources(List<? extends DomainEvent> events) {
        return Sources.of(Past.of(VIEWS.list(), facts(events)), VIEWS, ID).orElseThrow();
    }

    static Conclusion conclusion(List<? extends DomainEvent> events) {
        return SeriesMaker.judged(sources(events)).conclusion();
    }

    static Series series(List<? extends DomainEvent> events) {
        return series(events, Selection.TOTAL, ReadAs.AS_DELIVERED);
    }

    static Series series(List<? extends DomainEvent> events, Selection selection, ReadAs readAs) {
        return new SeriesMaker(sources(events), selection, readAs).series(Shows.of(AsOf.NOW, null));
    }
}
