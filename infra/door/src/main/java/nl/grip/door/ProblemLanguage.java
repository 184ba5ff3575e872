package nl.grip.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of problems: Dutch, or English for who prefers that. A text that is missing is a defect, and fails as one. */
final class ProblemLanguage {

    private static final Locale DUTCH = Locale.of("nl");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ProblemLanguage(List<ProblemTexts> bundles) {
        var names = Stream.concat(bundles.stream().map(ProblemTexts::bundle), Stream.of("nl.grip.door.problems"));
        texts.setBasenames(names.toArray(String[]::new));
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    String text(String key, List<Object> arguments, Locale locale) {
        return texts.getMessage(key, arguments.toArray(), locale);
    }

    /** A rule that whole requests break too says of the part what it says of the whole. */
    String text(Violation violation, Locale locale) {
        var arguments = violation.arguments().toArray();
        var own = texts.getMessage("violation." + violation.rule(), arguments, null, locale);
        return own == null ? text(violation.rule() + ".detail", violation.arguments(), locale) : own;
    }

    Locale of(HttpServletRequest request) {
        // Without the header a servlet container answers with the language of the machine.
        if (request.getHeader("Accept-Language") == null) {
            return DUTCH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("nl") || language.equals("en"))
                .findFirst()
                .map(Locale::of)
                .orElse(DUTCH);
    }
}
