package nl.grip.query.tables;

/** An answer that people also want as a table. */
public interface Tabular {

    Table table(TableWords words);
}
