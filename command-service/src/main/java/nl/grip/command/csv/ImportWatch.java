package nl.grip.command.csv;

/** Is told how far an import is: while its rows are read, and once they are judged. */
public interface ImportWatch {

    /** Nobody watches. */
    ImportWatch NONE = new ImportWatch() {
        @Override
        public void read(int rows) {}

        @Override
        public void judged(int news, int facts) {}
    };

    /** @param rows that were read by now, the header not among them */
    void read(int rows);

    /**
     * @param news that its rows tell
     * @param facts that they will be stored as
     */
    void judged(int news, int facts);
}
