package nl.grip.query.programmes;

import java.util.Arrays;
import java.util.Locale;

/** The tables that a programme has. */
enum ProgrammeTable {
    BUDGET,
    SAVINGS,
    PLAN;

    /** @param text such as {@code budget-table}, which the contract lets through for one of these only */
    static ProgrammeTable called(String text) {
        return Arrays.stream(values())
                .filter(table -> text.equals(table.path()))
                .findFirst()
                .orElseThrow();
    }

    /** Such as {@code budget-table}. */
    String path() {
        return name().toLowerCase(Locale.ROOT) + "-table";
    }
}
