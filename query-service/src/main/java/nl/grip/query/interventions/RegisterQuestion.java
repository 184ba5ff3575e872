package nl.grip.query.interventions;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.grip.events.Law;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Rows;
import org.jspecify.annotations.Nullable;

/** A question to the register, as SQL over the rows that the view has folded. What is asked for has to hold all at once. */
final class RegisterQuestion {

    /** Everything that is searched in, as one text. */
    private static final String TEXT = """
            concat_ws(' ', description_code, description_title, description_approach, organisation_next_step,
                organisation_lead, array_to_string(organisation_partners, ' '),
                array_to_string(description_target_groups, ' '))""";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

    RegisterQuestion phases(@Nullable List<Phase> phases) {
        return anyOf("standing_phase = any(cast(:phases as text[]))", "phases", phases);
    }

    RegisterQuestion laws(@Nullable List<Law> laws) {
        return anyOf("description_laws && cast(:laws as text[])", "laws", laws);
    }

    /** It is meant for the area, or covers it now. */
    RegisterQuestion areas(@Nullable List<String> areas) {
        return anyOf(
                "(description_areas && cast(:areas as text[]) or scope_areas && cast(:areas as text[]))",
                "areas",
                areas);
    }

    RegisterQuestion ambitions(@Nullable List<String> ambitions) {
        return anyOf("description_ambition = any(cast(:ambitions as text[]))", "ambitions", ambitions);
    }

    RegisterQuestion leads(@Nullable List<String> leads) {
        return anyOf("organisation_lead = any(cast(:leads as text[]))", "leads", leads);
    }

    RegisterQuestion flagged(@Nullable Boolean flagged) {
        if (flagged != null) {
            conditions.add(flagged ? "cardinality(flags) > 0" : "cardinality(flags) = 0");
        }
        return this;
    }

    RegisterQuestion overdue(@Nullable Boolean overdue, LocalDate today) {
        if (overdue != null) {
            conditions.add("coalesce(standing_overdue_after < :today, false) = :overdue");
            parameters.put("today", today);
            parameters.put("overdue", overdue);
        }
        return this;
    }

    /** Every word begins a word of the text, as it stands there or as Dutch bends it. */
    RegisterQuestion text(@Nullable String text) {
        var words = text == null
                ? List.<String>of()
                : WORD.matcher(text)
                        .results()
                        .map(match -> match.group() + ":*")
                        .toList();
        if (!words.isEmpty()) {
            conditions.add("""
                    (to_tsvector('dutch', %1$s) @@ to_tsquery('dutch', :words)
                        or to_tsvector('simple', %1$s) @@ to_tsquery('simple', :words))""".formatted(TEXT));
            parameters.put("words", words.stream().collect(joining(" & ")));
        }
        return this;
    }

    long count(Rows<InterventionRow> rows) {
        return rows.count(where(), parameters);
    }

    /** @param page from 1 */
    List<KeyedRow<InterventionRow>> page(Rows<InterventionRow> rows, RegisterOrder order, int page, int pageSize) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
        all.put("skip", (long) (page - 1) * pageSize);
        all.put("size", pageSize);
        return rows.list(where() + order.sql() + " limit :size offset :skip", all);
    }

    private RegisterQuestion anyOf(String condition, String name, @Nullable List<?> wanted) {
        if (wanted != null && !wanted.isEmpty()) {
            conditions.add(condition);
            parameters.put(name, wanted.stream().map(Object::toString).toArray(String[]::new));
        }
        return this;
    }

    private String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }
}
