package nl.grip.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What an indicator is called within a municipality, for example {@code JGGZ-VIA-HUISARTS}. */
public record IndicatorCode(@JsonValue String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IndicatorCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "an indicator's code is capitals and digits with hyphens between them, not " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
