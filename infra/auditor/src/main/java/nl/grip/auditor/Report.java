package nl.grip.auditor;

import java.io.PrintStream;
import java.util.List;
import nl.grip.auditor.Findings.Finding;

/** What was checked, and what was found. */
record Report(List<String> checked, List<Finding> findings) {

    private static final int SHOWN = 50;

    void print(PrintStream out) {
        out.println("Checked:");
        checked.forEach(one -> out.println("  " + one));
        if (findings.isEmpty()) {
            out.println("Nothing was found: the bundle is what was signed, and its tables are what its events make.");
            return;
        }
        out.println("Found, %d:".formatted(findings.size()));
        findings.stream().limit(SHOWN).forEach(one -> out.println("  " + one));
        if (findings.size() > SHOWN) {
            out.println("  and %d more".formatted(findings.size() - SHOWN));
        }
    }
}
