package nl.grip.command.budgets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.grip.command.budgets.BudgetCommand.ImportActuals;
import nl.grip.command.csv.ImportWatch;
import nl.grip.command.http.Asked;
import nl.grip.events.BudgetYearId;

/** A file that is being sent, and what came of it. It can be read once. */
final class ActualsUpload implements Asked<BudgetYearId>, ImportWatch {

    private final InputStream bytes;
    private final ImportWatch watch;
    private int rows;
    private int booked;
    private int facts;

    ActualsUpload(InputStream bytes, ImportWatch watch) {
        this.bytes = bytes;
        this.watch = watch;
    }

    @Override
    public BudgetCommand of(BudgetYearId id) {
        try {
            return new ImportActuals(id, ActualsReader.read(bytes, this), this);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void read(int rows) {
        this.rows = rows;
        watch.read(rows);
    }

    @Override
    public void judged(int bookings, int facts) {
        booked = bookings;
        this.facts = facts;
        watch.judged(bookings, facts);
    }

    int booked() {
        return booked;
    }

    int alreadyBooked() {
        return rows - booked;
    }

    int facts() {
        return facts;
    }
}
