package nl.grip.query.tables;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what the amounts of a table are shown. */
public enum Unit {
    /** Exact, to the cent. */
    @JsonProperty("euro")
    EURO,
    /** Each amount rounded on its own to whole thousands of euros. */
    @JsonProperty("thousand")
    THOUSAND
}
