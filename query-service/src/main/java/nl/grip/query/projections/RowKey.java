package nl.grip.query.projections;

/** Names a row within a view and a municipality. */
public record RowKey(String value) {

    @Override
    public String toString() {
        return value;
    }
}
