package nl.grip.query.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A page by itself, to print or to keep: it needs nothing that is not in it. */
@Component
final class PrintableForm implements Form {

    private final ITemplateEngine templates;
    private final String style;

    PrintableForm(ITemplateEngine templates) {
        this.templates = templates;
        try {
            style = new ClassPathResource("nl/grip/query/tables/table.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public MediaType type() {
        return new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    }

    @Override
    public String extension() {
        return "";
    }

    @Override
    public byte[] write(Table table, TableWords words) {
        var page = new Context(words.locale());
        page.setVariable("language", words.locale().getLanguage());
        page.setVariable("table", PrintedTable.of(table, words));
        page.setVariable("style", style);
        return templates.process("tables/printable", page).getBytes(StandardCharsets.UTF_8);
    }
}
