package nl.grip.query.programmes;

/** The tables that a programme has. */
enum ProgrammeTable {
    BUDGET,
    SAVINGS,
    PLAN
}
