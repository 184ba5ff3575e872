package nl.grip.query.tables;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The real words of tables, without a service around them. */
final class Wording {

    static final TableWords DUTCH = in(Locale.of("nl"));
    static final TableWords ENGLISH = in(Locale.ENGLISH);

    private Wording() {}

    private static TableWords in(Locale locale) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("nl.grip.query.tables.tables");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new TableLanguage(texts).in(locale);
    }
}
