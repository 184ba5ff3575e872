package nl.grip.query.tables;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a unit in an address as an answer writes it: {@code euro}, {@code thousand}. */
@Component
final class UnitByName implements Converter<String, Unit> {

    @Override
    public Unit convert(String name) {
        return Unit.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
