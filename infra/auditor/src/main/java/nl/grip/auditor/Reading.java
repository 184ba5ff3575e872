package nl.grip.auditor;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One walk along the lines of a file. What is wrong with a line is a finding, and the walk goes on with the next. */
final class Reading implements AutoCloseable {

    /** What is done with a line. */
    interface Step {

        /** @throws IllegalArgumentException which says what is wrong with it */
        void take(String line, String place) throws IOException;
    }

    private final String file;
    private final LineReader lines;
    private final Findings findings;

    Reading(Bundle bundle, String file, Findings findings) throws IOException {
        this.file = file;
        this.lines = bundle.lines(file);
        this.findings = findings;
    }

    /** All that are left, and closes. */
    void each(Step step) throws IOException {
        try (this) {
            while (one(step)) {
                // One after the other.
            }
        }
    }

    /** @return false where there is none left */
    boolean one(Step step) throws IOException {
        try {
            @Nullable String line = lines.next();
            if (line == null) {
                return false;
            }
            step.take(line, place());
        } catch (IllegalArgumentException wrong) {
            findings.add(file, place(), String.valueOf(wrong.getMessage()));
        }
        return true;
    }

    private String place() {
        return "line " + lines.number();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
