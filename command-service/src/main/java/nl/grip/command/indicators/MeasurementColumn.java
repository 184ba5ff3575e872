package nl.grip.command.indicators;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a file of measurements can be, beside a breakdown, and what it is called. */
enum MeasurementColumn {
    INDICATOR("indicator", "indicator"),
    PERIOD("periode", "period"),
    STANDING("status", "standing"),
    VALUE("waarde", "value"),
    NUMERATOR("teller", "numerator"),
    DENOMINATOR("noemer", "denominator"),
    VERSION("versie", "version");

    private final List<String> names;

    MeasurementColumn(String... names) {
        this.names = List.of(names);
    }

    /** In Dutch and in English, for who has to add it. */
    @Override
    public String toString() {
        return names.get(0) + " (" + names.get(1) + ")";
    }

    /** @param name as it stands above the column */
    static Optional<MeasurementColumn> called(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }
}
