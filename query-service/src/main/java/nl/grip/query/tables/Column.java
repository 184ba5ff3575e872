package nl.grip.query.tables;

/** A column of a table; numeric where figures stand in it. */
public record Column(String heading, boolean numeric) {}
