package nl.grip.query.interventions;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.Decision;
import org.jspecify.annotations.Nullable;

/** One thing that happened, ready to be put into words: what it says is flattened to lines of a label and values. */
record Happening(
        long sequence,
        LocalDate effectiveOn,
        ZonedDateTime recordedAt,
        String actor,
        String event,
        @Nullable Decision decision,
        List<Line> lines) {

    /** How the values of a line are shown: as they stand, as a day, as a word of the bundle, or as a link. */
    enum Kind {
        TEXT,
        DAY,
        WORD,
        INTERVENTION,
        VERDICT
    }

    /** @param field what it is about: {@code field.<field>} in the bundle */
    record Line(String field, Kind kind, List<String> values) {

        /** The values of {@link Kind#DAY}; public for the template, which calls what it names. */
        public List<LocalDate> days() {
            return values.stream().map(LocalDate::parse).toList();
        }
    }

    /** What comes first; the rest follows in no order of importance. The database keeps none of its own. */
    private static final List<String> FIRST = List.of(
            "code",
            "title",
            "ambition",
            "approach",
            "nextStep",
            "lead",
            "partner",
            "partners",
            "condition",
            "from",
            "until");

    private static final Set<String> DAYS = Set.of("plannedEnd", "dueOn", "from", "until");
    private static final Set<String> WORDS = Set.of("laws", "condition", "recommendation", "kind");
    private static final Set<String> INTERVENTIONS = Set.of("successor", "predecessor");

    static Happening of(TimelineRow row, ZoneId zone) {
        return new Happening(
                row.sequence(),
                row.effectiveOn(),
                row.recordedAt().atZone(zone),
                row.actor(),
                row.event(),
                row.decision(),
                lines(row.data())
                        .filter(line -> !line.values().isEmpty())
                        .sorted(comparingInt(Happening::place).thenComparing(Line::field))
                        .toList());
    }

    private static int place(Line line) {
        var place = FIRST.indexOf(line.field());
        return place < 0 ? FIRST.size() : place;
    }

    private static Stream<Line> lines(Map<?, ?> data) {
        return data.entrySet().stream().flatMap(entry -> lines(entry.getKey().toString(), entry.getValue()));
    }

    private static Stream<Line> lines(String field, @Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Map<?, ?> parts -> lines(parts);
            case List<?> several
            when field.equals("verdicts") -> several.stream().map(Happening::verdict);
            case List<?> several
            when field.equals("lines") ->
                Stream.of(new Line(
                        field,
                        Kind.TEXT,
                        several.stream().map(Happening::budgetLine).toList()));
            case List<?> several ->
                Stream.of(new Line(
                        field,
                        kind(field),
                        several.stream().map(Object::toString).toList()));
            default -> Stream.of(new Line(field, kind(field), List.of(value.toString())));
        };
    }

    private static Line verdict(Object verdict) {
        var parts = (Map<?, ?>) verdict;
        var said = Stream.of("indicator", "verdict", "explanation")
                .map(parts::get)
                .filter(part -> part != null)
                .map(Object::toString)
                .toList();
        return new Line("verdict", Kind.VERDICT, said);
    }

    private static String budgetLine(Object reference) {
        var parts = (Map<?, ?>) reference;
        return parts.get("line") + " (" + parts.get("year") + ")";
    }

    private static Kind kind(String field) {
        if (DAYS.contains(field)) {
            return Kind.DAY;
        }
        if (WORDS.contains(field)) {
            return Kind.WORD;
        }
        return INTERVENTIONS.contains(field) ? Kind.INTERVENTION : Kind.TEXT;
    }
}
