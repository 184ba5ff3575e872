package nl.grip.events;

/** One line of one budget year. */
public record BudgetLineRef(ProgrammeId programmeId, int year, Code line) {}
