package nl.grip.query.tables;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The bundle {@code tables.properties}, in either language. A text that is missing is a defect, and fails as one. */
@Component
public final class TableLanguage {

    private final MessageSource texts;

    TableLanguage(MessageSource texts) {
        this.texts = texts;
    }

    public TableWords in(Locale locale) {
        return new Words(texts, locale);
    }

    private record Words(MessageSource texts, Locale locale) implements TableWords {

        @Override
        public String of(String key, Object... arguments) {
            return texts.getMessage(key, arguments, locale);
        }
    }
}
