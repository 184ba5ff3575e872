package nl.grip.query.tables;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Gives an answer that is {@link Tabular} the form that was asked for, in the caller's language. JSON is not its affair. */
@Component
final class TableAnswers extends AbstractHttpMessageConverter<Tabular> {

    private final List<Form> forms;
    private final TableLanguage language;

    TableAnswers(List<Form> forms, TableLanguage language) {
        super(forms.stream().map(Form::type).toArray(MediaType[]::new));
        this.forms = forms;
        this.language = language;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("a table is only written");
    }

    @Override
    protected void writeInternal(Tabular answer, HttpOutputMessage message) throws IOException {
        var asked = message.getHeaders().getContentType();
        var form = forms.stream()
                .filter(one -> asked != null && one.type().equalsTypeAndSubtype(asked))
                .findFirst()
                .orElseThrow();
        var words = language.in(LocaleContextHolder.getLocale());
        var table = answer.table(words);
        var bytes = form.write(table, words);
        var headers = message.getHeaders();
        headers.setContentType(form.type());
        headers.setContentLanguage(words.locale());
        headers.setContentLength(bytes.length);
        if (!form.extension().isEmpty()) {
            headers.setContentDisposition(ContentDisposition.attachment()
                    .filename(fileName(table) + "." + form.extension())
                    .build());
        }
        message.getBody().write(bytes);
    }

    /** Nothing that a file system, a header or a shell reads as more than a name. */
    private static String fileName(Table table) {
        var name = table.name().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        return (name.isEmpty() ? "table" : name) + (table.unit() == Unit.THOUSAND ? "-x1000" : "");
    }
}
