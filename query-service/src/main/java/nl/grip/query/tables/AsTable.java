package nl.grip.query.tables;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A handler that answers with something {@link Tabular}: JSON, unless the caller asks for CSV, a spreadsheet or a page to print. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(
        method = RequestMethod.GET,
        produces = {MediaType.APPLICATION_JSON_VALUE, TableTypes.CSV, TableTypes.SPREADSHEET, MediaType.TEXT_HTML_VALUE
        })
public @interface AsTable {

    /** The path. */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value();
}
