package nl.grip.query.projections;

import nl.grip.events.Municipality;

/** What has to wait together, in order: a row, or a whole stream where it cannot be told which rows a record belongs to. */
sealed interface Lane {

    /** How it is stored. */
    String text();

    /** A row of the view. */
    record OfRow(RowAddress address) implements Lane {

        @Override
        public String text() {
            return "row:" + address.municipality() + "/" + address.key();
        }
    }

    /** A stream, named by its Kafka key. */
    record OfStream(String key) implements Lane {

        @Override
        public String text() {
            return "stream:" + key;
        }
    }

    static Lane parse(String text) {
        var value = text.substring(text.indexOf(':') + 1);
        if (text.startsWith("stream:")) {
            return new OfStream(value);
        }
        var slash = value.indexOf('/');
        return new OfRow(
                new RowAddress(new Municipality(value.substring(0, slash)), new RowKey(value.substring(slash + 1))));
    }
}
