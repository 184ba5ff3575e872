package nl.grip.query.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.grip.door.Caller;
import nl.grip.events.wire.CloudEventLine;
import nl.grip.query.http.Answers;
import nl.grip.query.projections.KeyedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything that a filter lets through, up to the position that the journal shows when it is begun. It is read in pages, each in a
 * transaction of its own: no memory and no lock grows with it, and what is recorded meanwhile comes after its end.
 */
@Component
final class JournalExport {

    private final Answers answers;
    private final JournalView view;
    private final JournalSettings settings;

    JournalExport(Answers answers, JournalView view, JournalSettings settings) {
        this.answers = answers;
        this.view = view;
        this.settings = settings;
    }

    /**
     * Reads the first page, so that what can be refused is refused before anything is written.
     *
     * @param atLeast the position that the caller has to see; absent where any will do
     */
    Begun begin(Caller caller, JournalFilter filter, @Nullable Long atLeast) {
        var position = answers.ask(view, caller, atLeast, rows -> rows).position();
        return new Begun(caller, filter.question(), position);
    }

    /** One export under way. */
    final class Begun {

        private final Caller caller;
        private final JournalQuestion question;
        private final long position;
        private List<KeyedRow<JournalRow>> page;

        private Begun(Caller caller, JournalQuestion question, long position) {
            this.caller = caller;
            this.question = question;
            this.position = position;
            page = after(null);
        }

        /** Up to which it goes. */
        long position() {
            return position;
        }

        /** Writes all of it, once: a line for each fact, in the order in which they were recorded. */
        void writeTo(OutputStream out) throws IOException {
            while (!page.isEmpty()) {
                for (var row : page) {
                    out.write(line(row).getBytes(StandardCharsets.UTF_8));
                }
                out.flush();
                page = after(page.getLast());
            }
        }

        private String line(KeyedRow<JournalRow> row) {
            var fact = Journal.fact(row, caller.municipality());
            return CloudEventLine.of(settings.source(), fact).text() + "\n";
        }

        /** Another build may have come to serve since the page before: it is waited for until it shows as much. */
        private List<KeyedRow<JournalRow>> after(@Nullable KeyedRow<JournalRow> last) {
            return answers.ask(
                            view, caller, position, rows -> question.after(last, rows, position, settings.exportPage()))
                    .answer();
        }
    }
}
