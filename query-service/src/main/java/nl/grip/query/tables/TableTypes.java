package nl.grip.query.tables;

/** The media types that an answer with a table has beside JSON. */
public final class TableTypes {

    public static final String CSV = "text/csv";
    public static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableTypes() {}
}
