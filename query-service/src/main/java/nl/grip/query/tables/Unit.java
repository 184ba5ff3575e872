package nl.grip.query.tables;

/** In what the amounts of a table are shown. */
public enum Unit {
    /** Exact, to the cent. */
    EURO,
    /** Each amount rounded on its own to whole thousands of euros. */
    THOUSAND
}
