package nl.grip.command.indicators;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The rows of one indicator, one behind the other in as few bytes as they take: a file of a million rows is kept whole until
 * all of it is judged. Numbers stay as they were written, since a later row can tell what a comma means.
 */
final class PackedRows {

    /**
     * @param number as a spreadsheet shows it
     * @param cells in the order of columns, which the reader knows
     */
    record Row(int number, List<String> cells) {}

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream output = new DataOutputStream(bytes);
    private int size;

    void add(Row row) {
        try {
            output.writeInt(row.number());
            output.writeByte(row.cells().size());
            for (var cell : row.cells()) {
                output.writeUTF(cell);
            }
            size++;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    int size() {
        return size;
    }

    /** All of them, unpacked. What several have alike is kept once. */
    List<Row> rows() {
        var alike = new HashMap<String, String>();
        UnaryOperator<String> once = text -> alike.computeIfAbsent(text, same -> same);
        var rows = new ArrayList<Row>(size);
        try (var input = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var index = 0; index < size; index++) {
                var number = input.readInt();
                var cells = new String[input.readByte()];
                for (var cell = 0; cell < cells.length; cell++) {
                    cells[cell] = once.apply(input.readUTF());
                }
                rows.add(new Row(number, List.of(cells)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }
}
