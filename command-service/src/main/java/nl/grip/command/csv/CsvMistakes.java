package nl.grip.command.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.grip.command.Mistake;
import nl.grip.command.Refusal;

/** What is wrong with a file: how much in all, and as much of it as helps who has to mend it. */
public final class CsvMistakes {

    private static final int LISTED = 1000;

    private final List<Mistake> read = new ArrayList<>();
    private final List<Mistake> judged = new ArrayList<>();
    private int count;

    /** The same so far, to be told more without changing these. */
    public CsvMistakes copy() {
        var copy = new CsvMistakes();
        copy.read.addAll(read);
        copy.judged.addAll(judged);
        copy.count = count;
        return copy;
    }

    /** Of what could not be read. */
    public void read(Mistake mistake) {
        add(mistake, read);
    }

    /** Of what was read, and is against a rule. */
    public void judged(Mistake mistake) {
        add(mistake, judged);
    }

    private void add(Mistake mistake, List<Mistake> told) {
        count++;
        if (told.size() < LISTED) {
            told.add(mistake);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** The refusal of all of the file. */
    public Refusal refusal() {
        var first = new ArrayList<>(read);
        first.addAll(judged);
        first.sort(Comparator.comparingLong(Mistake::row));
        return Refusal.of(
                CsvRule.CSV_ROWS_REFUSED,
                first.subList(0, Math.min(first.size(), LISTED)),
                count,
                Math.min(count, LISTED));
    }
}
