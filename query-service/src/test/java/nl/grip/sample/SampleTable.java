package nl.grip.sample;

import java.util.List;
import nl.grip.events.Money;
import nl.grip.query.tables.Cell;
import nl.grip.query.tables.Column;
import nl.grip.query.tables.Row;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import nl.grip.query.tables.Tabular;
import nl.grip.query.tables.Unit;

/** A few lines of a budget, among them one that means harm. */
public record SampleTable(Unit unit, Money total) implements Tabular {

    public static final Money ERFGOED = Money.of("1234567.50");
    public static final Money OWED = Money.of("-94000.05");

    public static SampleTable in(Unit unit) {
        return new SampleTable(unit, ERFGOED.plus(OWED));
    }

    @Override
    public Table table(TableWords words) {
        return new Table(
                "sociaal domein/begroting",
                "Begroting: <sociaal> domein",
                List.of("Tot en met september 2020"),
                unit,
                List.of(
                        new Column("Inspanning", false),
                        new Column("Begroting 2019", true),
                        new Column("Plaatsen", true)),
                List.of(
                        row(Row.Kind.HEADING, new Cell.Text("Samen redzaam")),
                        row(
                                Row.Kind.BODY,
                                new Cell.Text("Behoud van erfgoed; \"bijzonder\""),
                                new Cell.Amount(ERFGOED),
                                new Cell.Number(1200)),
                        row(Row.Kind.BODY, new Cell.Text("=1+1"), new Cell.Amount(OWED), new Cell.Empty()),
                        row(
                                Row.Kind.BODY,
                                new Cell.Lines(List.of("- Eerst dit.", "- Dan dat.")),
                                new Cell.ProMemorie(),
                                new Cell.Empty()),
                        row(Row.Kind.TOTAL, new Cell.Text("Totaal"), new Cell.Amount(total), new Cell.Empty())),
                List.of("De som van de cellen is 1.141; het totaal is 1.141."));
    }

    private static Row row(Row.Kind kind, Cell... cells) {
        return new Row(kind, List.of(cells));
    }
}
