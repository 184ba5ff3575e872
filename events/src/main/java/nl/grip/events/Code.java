package nl.grip.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The short name that a municipality gives to one thing within a programme, for example {@code WIJK-GGD}. */
public record Code(@JsonValue String value) implements Comparable<Code> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Code {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a code is capitals and digits with hyphens between them, not " + value);
        }
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
