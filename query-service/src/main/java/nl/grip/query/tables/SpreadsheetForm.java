package nl.grip.query.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A workbook of one sheet: figures are numbers to reckon with, texts are texts, headings stay in sight. */
@Component
final class SpreadsheetForm implements Form {

    private static final int WIDEST_NAME = 31;
    private static final String NOT_IN_A_NAME = "[\\[\\]:*?/\\\\\\p{Cntrl}]|^'|'$";
    private static final int LONGEST_TEXT = 32_767;
    private static final double NARROWEST = 11;
    private static final double WIDEST = 60;

    @Override
    public MediaType type() {
        return MediaType.parseMediaType(TableTypes.SPREADSHEET);
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public byte[] write(Table table, TableWords words) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Grip", "1.0")) {
            workbook.properties().setTitle(table.title());
            new Sheet(workbook.newWorksheet(name(table.title())), table, words).fill();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String name(String title) {
        var name = title.replaceAll(NOT_IN_A_NAME, " ").strip();
        return name.length() > WIDEST_NAME ? name.substring(0, WIDEST_NAME).strip() : name;
    }

    /** Fills one sheet from above: title, what it is about, headings, rows, notes. */
    private static final class Sheet {

        private final Worksheet sheet;
        private final Table table;
        private final TableWords words;
        private int at;

        Sheet(Worksheet sheet, Table table, TableWords words) {
            this.sheet = sheet;
            this.table = table;
            this.words = words;
        }

        void fill() {
            sheet.value(at, 0, table.title());
            sheet.style(at++, 0).bold().fontSize(14).set();
            Surroundings.above(table, words).forEach(line -> sheet.value(at++, 0, line));
            at++;
            fillHeadings();
            table.rows().forEach(this::fill);
            at++;
            Surroundings.below(table, words).forEach(note -> sheet.value(at++, 0, note));
            forPaper();
        }

        private void fillHeadings() {
            for (var column = 0; column < table.columns().size(); column++) {
                var heading = table.columns().get(column);
                sheet.value(at, column, heading.heading());
                sheet.width(column, width(column));
                sheet.style(at, column)
                        .bold()
                        .wrapText(true)
                        .horizontalAlignment(heading.numeric() ? "right" : "left")
                        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                        .set();
            }
            sheet.repeatRows(at);
            sheet.freezePane(table.columns().stream().anyMatch(Column::numeric) ? 1 : 0, ++at);
        }

        private void fill(Row row) {
            for (var column = 0; column < row.cells().size(); column++) {
                fill(column, row.kind(), row.cells().get(column));
            }
            at++;
        }

        private void fill(int column, Row.Kind kind, Cell cell) {
            var style = sheet.style(at, column).verticalAlignment("top");
            switch (cell) {
                case Cell.Text text -> {
                    write(column, text.text());
                    style.wrapText(kind != Row.Kind.HEADING);
                }
                case Cell.Lines lines -> {
                    write(column, String.join("\n", lines.lines()));
                    style.wrapText(true);
                }
                case Cell.Amount amount -> {
                    sheet.value(at, column, Figures.shown(amount.amount(), table.unit()));
                    style.format(table.unit() == Unit.EURO ? "#,##0.00" : "#,##0");
                }
                case Cell.Quantity quantity -> sheet.value(at, column, quantity.value());
                case Cell.Number number -> sheet.value(at, column, number.value());
                case Cell.ProMemorie() -> {
                    sheet.value(at, column, words.of("table.pm"));
                    style.horizontalAlignment("right");
                }
                case Cell.Empty() -> {
                    // Nothing stands there, but it has the style of its row.
                }
            }
            if (kind != Row.Kind.BODY) {
                style.bold();
            }
            if (kind == Row.Kind.TOTAL) {
                style.borderStyle(BorderSide.TOP, BorderStyle.THIN);
            }
            style.set();
        }

        /** What no cell can hold is cut, visibly. */
        private void write(int column, String text) {
            sheet.value(at, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
        }

        /** As wide as its longest word or figure asks, within what a screen can show. */
        private double width(int column) {
            var figures = Figures.toRead(words.locale(), table.unit());
            var cells = table.rows().stream()
                    .filter(row -> row.kind() != Row.Kind.HEADING && row.cells().size() > column)
                    .flatMap(row -> texts(row.cells().get(column), figures));
            var longest = Stream.concat(Stream.of(table.columns().get(column).heading()), cells)
                    .flatMapToInt(text -> IntStream.of(text.length()))
                    .max()
                    .orElse(0);
            return Math.clamp(longest + 2.0, NARROWEST, WIDEST);
        }

        private static Stream<String> texts(Cell cell, Figures figures) {
            return switch (cell) {
                case Cell.Text text -> Stream.of(text.text());
                case Cell.Lines lines -> lines.lines().stream();
                case Cell.Amount amount -> Stream.of(figures.amount(amount.amount()));
                case Cell.Quantity quantity -> Stream.of(figures.quantity(quantity.value()));
                case Cell.Number number -> Stream.of(figures.number(number.value()));
                case Cell.ProMemorie(), Cell.Empty() -> Stream.empty();
            };
        }

        private void forPaper() {
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        }
    }
}
