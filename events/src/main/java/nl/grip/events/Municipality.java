package nl.grip.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The tenant, by its CBS code: {@code GM0183} is Tubbergen. Leading zeros are part of it. */
public record Municipality(@JsonValue String code) {

    private static final Pattern FORM = Pattern.compile("GM\\d{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Municipality {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("a municipality's code is GM and four digits, not " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
