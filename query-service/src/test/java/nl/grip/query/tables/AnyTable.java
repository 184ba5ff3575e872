package nl.grip.query.tables;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nl.grip.events.Money;

/** Tables with anything in their cells that an answer can hold. */
final class AnyTable {

    static final int WIDTH = 3;

    private AnyTable() {}

    static Arbitrary<Table> of(Arbitrary<String> texts, Arbitrary<Unit> units) {
        var columns = texts.map(text -> new Column(text, false)).list().ofSize(WIDTH);
        var rows = cells(texts)
                .list()
                .ofSize(WIDTH)
                .flatMap(cells -> Arbitraries.of(Row.Kind.values()).map(kind -> new Row(kind, cells)));
        return Arbitraries.of("x")
                .flatMap(name -> units.flatMap(unit -> columns.flatMap(headings -> rows.list()
                        .ofMaxSize(5)
                        .map(all -> new Table(name, "Begroting", List.of(), unit, headings, all, List.of())))));
    }

    private static Arbitrary<Cell> cells(Arbitrary<String> texts) {
        return Arbitraries.oneOf(
                texts.map(Cell.Text::new),
                texts.list().ofMinSize(1).ofMaxSize(3).map(Cell.Lines::new),
                amounts().map(Cell.Amount::new),
                Arbitraries.longs().map(Cell.Number::new),
                quantities().map(Cell.Quantity::new),
                Arbitraries.of(new Cell.ProMemorie(), new Cell.Empty()));
    }

    /** Up to what a spreadsheet keeps to the cent. */
    private static Arbitrary<Money> amounts() {
        return Arbitraries.longs()
                .between(-999_999_999_999_999L, 999_999_999_999_999L)
                .map(cents -> new Money(BigDecimal.valueOf(cents, 2)));
    }

    /** Up to what a spreadsheet keeps of a number. */
    private static Arbitrary<BigDecimal> quantities() {
        return Arbitraries.longs()
                .between(-999_999_999_999L, 999_999_999_999L)
                .flatMap(
                        number -> Arbitraries.integers().between(0, 6).map(scale -> BigDecimal.valueOf(number, scale)));
    }

    /** What stands in a cell before it has a form. */
    static String plain(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Lines lines -> String.join("\n", lines.lines());
            default -> throw new IllegalArgumentException("no text: " + cell);
        };
    }
}
