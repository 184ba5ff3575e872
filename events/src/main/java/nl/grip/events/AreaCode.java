package nl.grip.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A CBS area: a municipality (GM and 4 digits), a district (WK and 6) or a neighbourhood (BU and 8). */
public record AreaCode(@JsonValue String code) {

    private static final Pattern FORM = Pattern.compile("GM\\d{4}|WK\\d{6}|BU\\d{8}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AreaCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("an area's code is GM and 4 digits, WK and 6, or BU and 8, not " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
