package nl.grip.command.budgets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a municipality's export of actuals can be, and what such exports call it. */
enum CsvColumn {
    LINE("budgetregel", "line", "regel", "post"),
    AMOUNT("bedrag", "amount"),
    REFERENCE("referentie", "reference", "boekstuk", "boekstuknummer", "documentnummer"),
    PERIOD("periode", "period"),
    FROM("van", "from"),
    UNTIL("tot en met", "until", "t/m");

    private final List<String> names;

    CsvColumn(String... names) {
        this.names = List.of(names);
    }

    /** In Dutch and in English, for who has to add it. */
    @Override
    public String toString() {
        return names.get(0) + " (" + names.get(1) + ")";
    }

    /** @param name as it stands above the column */
    static Optional<CsvColumn> called(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }
}
