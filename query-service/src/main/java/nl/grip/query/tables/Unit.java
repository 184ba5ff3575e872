package nl.grip.query.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** In what the amounts of a table are shown. */
public enum Unit {
    /** Exact, to the cent. */
    @JsonProperty("euro")
    EURO,
    /** Each amount rounded on its own to whole thousands of euros. */
    @JsonProperty("thousand")
    THOUSAND;

    /** As it stands in an address and in JSON. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
