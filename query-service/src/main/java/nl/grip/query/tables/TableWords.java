package nl.grip.query.tables;

import java.util.Locale;

/** The words of tables, in the language of who reads them. */
public interface TableWords {

    /** @param arguments what is filled in, as {@link java.text.MessageFormat} does */
    String of(String key, Object... arguments);

    /** Dutch or English. */
    Locale locale();
}
