package nl.grip.query.programmes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.query.history.Figure;
import nl.grip.query.history.Shows;
import nl.grip.query.tables.Cell;
import nl.grip.query.tables.Column;
import nl.grip.query.tables.Row;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import nl.grip.query.tables.Tabular;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/** What is to be reached under each ambition, and what is done for it, of one year or of all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Per ambitie de doelen, wat ervoor wordt gedaan en de eerste of volgende stap")
record PlanTable(
        ProgrammeName programme,
        Shows shows,

        @Nullable @Schema(description = "Ontbreekt als het over alle jaren gaat")
        Integer year,

        List<Ambition> ambitions)
        implements Tabular {

    /** A heading of the plan and what stands under it. */
    @Schema(name = "PlanAmbition", description = "Een ambitie")
    record Ambition(
            @Schema(example = "LANGER-GEZOND") String code,
            String title,
            @Schema(description = "Wat willen we bereiken?") List<Goal> goals,

            @Schema(description = "Wat gaan we ervoor doen?")
            List<Intervention> interventions) {}

    /** What must become true. */
    @Schema(name = "PlanGoal", description = "Een doel")
    record Goal(String code, String text) {}

    /** What is done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanIntervention", description = "Een interventie in het plan")
    record Intervention(
            UUID id,
            @Schema(example = "SPORT") String code,
            String title,
            @Schema(description = "Wat er wordt gedaan") String approach,

            @Nullable @Schema(description = "Eerste of volgende stap")
            String nextStep,

            @Nullable @Schema(description = "Functie of team")
            String lead,

            @Schema(description = "Jaren waarin zij in het plan staat")
            List<Integer> years,

            @Nullable @Schema(description = "Dag waarop zij is gestopt")
            LocalDate stoppedOn) {}

    @Override
    public Table table(TableWords words) {
        var rows = new ArrayList<Row>();
        for (var ambition : ambitions) {
            rows.add(new Row(Row.Kind.HEADING, List.of(new Cell.Text(ambition.title()))));
            if (!ambition.goals().isEmpty()) {
                var goals = ambition.goals().stream().map(Goal::text).toList();
                rows.add(new Row(
                        Row.Kind.BODY,
                        List.of(
                                new Cell.Text(words.of("programmes.plan.goals")),
                                new Cell.Lines(goals),
                                new Cell.Empty())));
            }
            ambition.interventions().forEach(one -> rows.add(row(one, words)));
        }
        return shows.marked(
                new Table(
                        programme.code().toLowerCase(words.locale()) + "-" + words.of("programmes.plan.file"),
                        year == null
                                ? words.of("programmes.plan.title", programme.title())
                                : words.of("programmes.plan.title-of-year", programme.title(), String.valueOf(year)),
                        shows.lines(words),
                        Unit.EURO,
                        Stream.of("intervention", "approach", "next-step")
                                .map(column -> new Column(words.of("programmes.plan." + column), false))
                                .toList(),
                        rows,
                        List.of()),
                words);
    }

    private static Row row(Intervention one, TableWords words) {
        var title = one.stoppedOn() == null
                ? one.title()
                : words.of("programmes.plan.stopped", one.title(), Shows.date(one.stoppedOn(), words));
        return new Row(
                Row.Kind.BODY,
                List.of(
                        new Cell.Text(title),
                        new Cell.Text(one.approach()),
                        one.nextStep() == null ? new Cell.Empty() : new Cell.Text(one.nextStep())));
    }

    /** Every text that can change, under its name: {@code goal/GEZONDHEID}, {@code intervention/SPORT/next-step}. */
    @JsonIgnore
    SequencedMap<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        for (var ambition : ambitions) {
            figures.put("ambition/" + ambition.code(), Figure.of(ambition.title()));
            ambition.goals().forEach(goal -> figures.put("goal/" + goal.code(), Figure.of(goal.text())));
            for (var one : ambition.interventions()) {
                var name = "intervention/" + one.code() + "/";
                figures.put(name + "title", Figure.of(one.title()));
                figures.put(name + "approach", Figure.of(one.approach()));
                if (one.nextStep() != null) {
                    figures.put(name + "next-step", Figure.of(one.nextStep()));
                }
            }
        }
        return figures;
    }
}
