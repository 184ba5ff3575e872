package nl.grip.query.tables;

import org.springframework.http.MediaType;

/** A form in which a table leaves the service, whole. */
sealed interface Form permits CsvForm, SpreadsheetForm, PrintableForm {

    MediaType type();

    /** Of the file as which a browser keeps it; empty where it is to be read at once. */
    String extension();

    byte[] write(Table table, TableWords words);
}
