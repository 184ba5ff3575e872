package nl.grip.command.budgets;

import static nl.grip.command.csv.CsvRule.CSV_COLUMN_TWICE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.command.Refusal;
import nl.grip.command.budgets.Objection.BookingPart;
import nl.grip.command.csv.CsvColumns;

/** The columns of a file of actuals. What has another name is nobody's business here, and is passed over. */
record ActualsHeader(CsvColumns<CsvColumn> columns) {

    private static final CsvColumns.Wanted<CsvColumn> WANTED = new CsvColumns.Wanted<>() {

        @Override
        public Class<CsvColumn> columns() {
            return CsvColumn.class;
        }

        @Override
        public Optional<CsvColumn> called(String name) {
            return CsvColumn.called(name);
        }

        /** A period is one column or two. */
        @Override
        public List<CsvColumn> missing(Collection<CsvColumn> there) {
            var needed = new ArrayList<>(List.of(CsvColumn.LINE, CsvColumn.AMOUNT, CsvColumn.REFERENCE));
            if (!there.containsAll(List.of(CsvColumn.FROM, CsvColumn.UNTIL))) {
                needed.add(CsvColumn.PERIOD);
            }
            needed.removeAll(there);
            return needed;
        }
    };

    /** @throws Refusal where a column that is needed is not there, or is there twice */
    static ActualsHeader of(String line) {
        var columns = CsvColumns.of(line, WANTED);
        var names = columns.names();
        for (var place = 0; place < names.size(); place++) {
            var first = CsvColumn.called(names.get(place)).map(columns.places()::get);
            if (first.isPresent() && first.get() != place) {
                throw Refusal.because(CSV_COLUMN_TWICE, names.get(place));
            }
        }
        return new ActualsHeader(columns);
    }

    boolean hasPeriodInOne() {
        return columns.places().containsKey(CsvColumn.PERIOD);
    }

    /** The column of the file that a part of a booking is in; of two, the first. */
    String name(BookingPart part) {
        return columns.name(
                switch (part) {
                    case REFERENCE -> CsvColumn.REFERENCE;
                    case LINE -> CsvColumn.LINE;
                    case AMOUNT -> CsvColumn.AMOUNT;
                    case PERIOD -> hasPeriodInOne() ? CsvColumn.PERIOD : CsvColumn.FROM;
                });
    }

    boolean isBlank(List<String> row) {
        return Stream.of(CsvColumn.values())
                .allMatch(column -> columns.cell(row, column).isEmpty());
    }
}
