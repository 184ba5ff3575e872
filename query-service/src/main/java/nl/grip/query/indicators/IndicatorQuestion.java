package nl.grip.query.indicators;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.grip.events.Law;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Rows;
import org.jspecify.annotations.Nullable;

/** A question to the list of indicators, as SQL over the rows that the view has folded. What is asked for has to hold all at once. */
final class IndicatorQuestion {

    private static final String TEXT = "concat_ws(' ', code, title)";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** It tells of a goal of the programme, and of this goal where one is named: still, and not only once. */
    IndicatorQuestion tells(@Nullable UUID programme, @Nullable String goal) {
        if (programme != null || goal != null) {
            conditions.add("""
                    exists (select from jsonb_array_elements(goals) tie
                        where tie ->> 'untiedOn' is null
                          and (:programme = '' or tie ->> 'programmeId' = :programme)
                          and (:goal = '' or tie ->> 'goal' = :goal))""");
            parameters.put("programme", programme == null ? "" : programme.toString());
            parameters.put("goal", goal == null ? "" : goal);
        }
        return this;
    }

    IndicatorQuestion laws(@Nullable List<Law> laws) {
        if (laws != null && !laws.isEmpty()) {
            conditions.add("laws && cast(:laws as text[])");
            parameters.put("laws", laws.stream().map(Law::name).toArray(String[]::new));
        }
        return this;
    }

    /** Every word begins a word of code or title, as it stands there or as Dutch bends it. */
    IndicatorQuestion text(@Nullable String text) {
        var words = text == null
                ? ""
                : WORD.matcher(text)
                        .results()
                        .map(match -> match.group() + ":*")
                        .collect(joining(" & "));
        if (!words.isEmpty()) {
            conditions.add("""
                    (to_tsvector('dutch', %1$s) @@ to_tsquery('dutch', :words)
                        or to_tsvector('simple', %1$s) @@ to_tsquery('simple', :words))""".formatted(TEXT));
            parameters.put("words", words);
        }
        return this;
    }

    long count(Rows<IndicatorRow> rows) {
        return rows.count(where(), parameters);
    }

    /** @param page from 1 */
    List<KeyedRow<IndicatorRow>> page(Rows<IndicatorRow> rows, int page, int pageSize) {
        var all = new LinkedHashMap<>(parameters);
        all.put("skip", (page - 1L) * pageSize);
        all.put("size", pageSize);
        return rows.list(where() + " order by code, key limit :size offset :skip", all);
    }

    private String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }
}
